import { useMemo } from 'react';
import { useLocale } from 'react-aria-components';
import type { DailyCopy } from '../../../contract/daily-copies';
import { describeHolds, describeMadeAt } from '../../state/phrase-copies';
import { List } from '../../ui/list';
import { Select } from '../../ui/select';
import { Text } from '../../ui/text';
import styles from './copies.module.css';
import { keyOf } from './copy-key';

interface CopyListProps {
  copies: readonly DailyCopy[];
  chosen: DailyCopy;
  onChoose: (key: string) => void;
}

interface Row {
  readonly id: string;
  readonly copy: DailyCopy;
}

/** The copies of one notebook, the latest first, with a choice of notebook where there are several. */
export function CopyList({ copies, chosen, onChoose }: CopyListProps) {
  const { locale } = useLocale();
  const notebooks = useMemo(() => notebooksOf(copies), [copies]);
  const rows = useMemo(
    () =>
      copies
        .filter(({ id }) => id.group === chosen.id.group)
        .map((copy): Row => ({ id: keyOf(copy), copy })),
    [copies, chosen.id.group],
  );
  return (
    <div className={styles.side}>
      {notebooks.length > 1 && (
        <div className={styles.notebook}>
          <Select
            label="Notebook"
            options={notebooks}
            value={chosen.id.group}
            onChange={(group) => {
              const latest = copies.find(({ id }) => id.group === group);
              if (latest) onChoose(keyOf(latest));
            }}
          />
        </div>
      )}
      <div className={styles.copies}>
        <List
          label="Copies"
          items={rows}
          rowHeight={48}
          textOf={({ copy }) => `${describeMadeAt(copy, locale)}, ${describeHolds(copy, locale)}`}
          selectionMode="single"
          selectedKeys={[keyOf(chosen)]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            if (key !== undefined) onChoose(String(key));
          }}
        >
          {({ copy }) => <CopyRow copy={copy} locale={locale} />}
        </List>
      </div>
    </div>
  );
}

function CopyRow({ copy, locale }: { copy: DailyCopy; locale: string }) {
  const { holds, isKeptForSize } = copy;
  const isLacking = holds !== null && holds.lacking > 0;
  const tone = holds === null ? 'danger' : isKeptForSize || isLacking ? 'warning' : 'muted';
  return (
    <div className={styles.row}>
      <Text clamp={1} weight="medium" isTabular>
        {describeMadeAt(copy, locale)}
      </Text>
      <Text size="small" tone={tone} clamp={1}>
        {describeHolds(copy, locale)}
      </Text>
    </div>
  );
}

function notebooksOf(
  copies: readonly DailyCopy[],
): { readonly id: string; readonly label: string; readonly detail?: string }[] {
  const groups = new Map(copies.map((copy) => [copy.id.group, copy]));
  return [...groups].map(([id, { notebook, isOfOpen }]) => ({
    id,
    label: notebook,
    ...(isOfOpen ? { detail: 'open now' } : {}),
  }));
}
