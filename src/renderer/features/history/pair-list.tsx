import { useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { TwoVersions } from '../../../domain/notebook/two-versions';
import { List } from '../../ui/list';
import { Text } from '../../ui/text';
import { describeAge } from './describe-time';
import styles from './history.module.css';

interface PairListProps {
  pairs: readonly TwoVersions[];
  chosen: string;
  onChoose: (key: string) => void;
}

/** The records that wait for a decision, the longest waiting first. */
export function PairList({ pairs, chosen, onChoose }: PairListProps) {
  const { locale } = useLocale();
  const [now] = useState(() => Date.now());
  return (
    <List
      label="To decide"
      items={pairs.map((pair) => ({ ...pair, id: pair.key }))}
      rowHeight={64}
      textOf={(pair) => `${capital(pair.noun)} ${pair.name}`}
      selectionMode="single"
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined) onChoose(String(key));
      }}
    >
      {(pair) => (
        <div className={styles.row}>
          <Text clamp={2}>{pair.name || `Empty ${pair.noun}`}</Text>
          <Text size="small" tone="muted" clamp={1}>
            {[capital(pair.noun), describeAge(pair.foundAt, now, locale)].join(' · ')}
          </Text>
        </div>
      )}
    </List>
  );
}

function capital(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
