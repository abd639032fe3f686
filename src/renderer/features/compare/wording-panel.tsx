import { TextSearch } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { SharedWordingRun } from '../../../contract/shared-wording';
import { runCommand } from '../../state/command-bus';
import { keysOf } from '../../state/command-keys';
import { useComparing } from '../../state/comparing';
import { useNotebook } from '../../state/notebook-store';
import { inRunOrder, type RunOrder } from '../../state/run-order';
import { lookAgain, useSharedWording } from '../../state/shared-wording';
import { useView } from '../../state/view-store';
import { announce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNotice } from '../../ui/error-notice';
import { List } from '../../ui/list';
import { SegmentedControl } from '../../ui/radio-group';
import { Passage, Text } from '../../ui/text';
import { counted, describeRun } from './describe-run';
import { chooseFromList } from './go-to-run';
import styles from './compare.module.css';

const ORDERS = [
  { id: 'length', label: 'Longest' },
  { id: 'rarity', label: 'Rarest' },
  { id: 'place', label: 'In the text' },
] as const;

/** Two lines of the words, one of what is known of them. */
const ROW_HEIGHT = 76;

/** All wording that the articles in view share, as a list that leads to it. */
export function WordingPanel() {
  const { runs, status, compared } = useSharedWording();
  const hasChosen = useComparing((state) => state.chosen !== null);
  const [order, setOrder] = useState<RunOrder>('length');
  const told = status === 'ready' ? `${counted(runs.length, 'run')} of shared wording` : null;
  useEffect(() => {
    if (told) announce(told);
  }, [told]);
  return (
    <section className={styles.panel} aria-label="Shared wording">
      <header className={styles.head}>
        <SegmentedControl
          label="Order"
          isLabelHidden
          options={ORDERS}
          value={order}
          onChange={setOrder}
        />
        <Text size="tiny" tone="muted" isTabular>
          {status === 'looking' && runs.length === 0 ? 'Looking' : counted(runs.length, 'run')}
        </Text>
      </header>
      {status === 'failed' ? (
        <ErrorNotice
          what="The articles could not be compared."
          safe="Nothing in the notebook was changed."
          actions={<Button onPress={lookAgain}>Try again</Button>}
        />
      ) : (
        <RunList
          runs={runs}
          order={order}
          isLooking={status === 'looking'}
          inView={compared.size}
        />
      )}
      {hasChosen && (
        <footer className={styles.foot}>
          <Button
            size="small"
            icon={TextSearch}
            shortcut={keysOf('alsoAppears')}
            onPress={() => runCommand('alsoAppears')}
          >
            Also appears in…
          </Button>
        </footer>
      )}
    </section>
  );
}

interface RunListProps {
  runs: readonly SharedWordingRun[];
  order: RunOrder;
  isLooking: boolean;
  /** How many articles are in view. */
  inView: number;
}

function RunList({ runs, order, isLooking, inView }: RunListProps) {
  const chosen = useComparing((state) => state.chosen?.run);
  const loaded = useNotebook((state) => state.replica?.loaded);
  const focused = useView(({ panes, focusedPane }) => panes.find(({ id }) => id === focusedPane));
  const items = useMemo(
    () => inRunOrder(runs, order).map((run) => ({ id: idOf(run), run })),
    [runs, order],
  );
  const wordsOf = ({ places }: SharedWordingRun): string => {
    const place = places.find(({ articleId }) => articleId === focused?.articleId) ?? places[0];
    const text = place && loaded?.get(place.articleId)?.text.text;
    return text?.slice(place?.start, place?.end).replace(/\s+/gu, ' ') ?? '';
  };
  const go = (id: string): void => {
    const item = items.find((each) => each.id === id);
    if (item) chooseFromList(item.run);
  };
  return (
    <List
      label="Shared wording"
      items={items}
      rowHeight={ROW_HEIGHT}
      textOf={({ run }) => `${wordsOf(run)}, ${describeRun(run, inView)}`}
      selectionMode="single"
      selectedKeys={chosen ? [idOf(chosen)] : []}
      disallowEmptySelection={false}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : keys;
        if (id !== undefined) go(String(id));
      }}
      onOpen={go}
      empty={
        <EmptyState>
          {isLooking
            ? 'Looking for wording that the articles share.'
            : 'The articles share no run of four words or more.'}
        </EmptyState>
      }
    >
      {({ run }) => (
        <div className={styles.run}>
          <Passage clamp={2} size="small">
            {wordsOf(run)}
          </Passage>
          <Text size="tiny" tone="muted" isTabular>
            {describeRun(run, inView)}
          </Text>
        </div>
      )}
    </List>
  );
}

/** What tells one run from another of the same articles. */
function idOf({ places, words }: SharedWordingRun): string {
  const [first] = places;
  return `${first?.articleId ?? ''} ${first?.start ?? 0} ${first?.end ?? 0} ${words} ${places.length}`;
}
