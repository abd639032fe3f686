import { useMemo } from 'react';
import type { FollowedStatement } from '../../../domain/statement/followed-statement';
import { trailOf } from '../../../domain/statement/trail';
import { silenceWords } from '../../../domain/statement/trail-gap';
import { NO_DATE } from '../../../domain/statement/who-and-when';
import { useFollowed, useOpening, type Followed } from '../../state/followed';
import { clearFollowing, useFollowing } from '../../state/following';
import { useNotebook } from '../../state/notebook-store';
import type { Replica } from '../../state/replica';
import { useTrail } from '../../state/trail';
import { goTo } from '../../state/view-store';
import { useWaitingProposals } from '../../state/waiting-proposals';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { newTallMemory, useTallRows, type TallMemory } from '../../ui/rows/use-tall-rows';
import { Heading, Text } from '../../ui/text';
import { ExportMenu } from './export-menu';
import { FollowingHead } from './following-frame';
import { TrailChoices } from './trail-choices';
import { TrailItem } from './trail-item';
import { guessedHeight, trailRows, type TrailRow } from './trail-rows';
import { counted } from './trail-words';
import { TrailWaiting } from './trail-waiting';
import { useMoving, useTrailCommands } from './use-trail-moving';
import { useDecidingKeys, useTrailProposals } from './use-trail-proposals';
import styles from './trail.module.css';

/** What was said, in order of date said: what was kept, dropped and new, and how long nothing was said. */
export function TrailView() {
  const filter = useFollowing((state) => state.filter);
  const followed = useFollowed(filter);
  const against = useTrail((state) => state.against);
  const { items, total } = followed;
  if (items === null) return null;
  return (
    <>
      <FollowingHead tally={counted(total, 'statement')}>
        <ExportMenu view={{ kind: 'trail', filter, against }} isEmpty={total === 0} />
      </FollowingHead>
      {items.length > 0 && <TrailChoices items={items} />}
      {items.length === 0 ? <NothingHere /> : <TrailColumn items={items} followed={followed} />}
    </>
  );
}

function NothingHere() {
  const statements = useNotebook((state) => state.replica?.totals.statements ?? 0);
  const waiting = useWaitingProposals((state) => state.total);
  if (statements === 0 && waiting > 0) {
    return (
      <EmptyState
        action={<Button onPress={() => goTo('proposals')}>Look at what is proposed</Button>}
      >
        Accept what Dateline proposes that somebody said, and it stands here by the day it was said.
      </EmptyState>
    );
  }
  if (statements === 0) {
    return (
      <EmptyState>
        Select what somebody said in an article and press S: it stands here by the day it was said.
      </EmptyState>
    );
  }
  return (
    <EmptyState action={<Button onPress={clearFollowing}>Clear the filter</Button>}>
      No statement matches the filter.
    </EmptyState>
  );
}

/** Where the trail was left, for the opening of a notebook and the filter that it was of. */
let left: { readonly of: string; readonly memory: TallMemory } | null = null;

function memoryFor(of: string): TallMemory {
  if (left?.of !== of) left = { of, memory: newTallMemory() };
  return left.memory;
}

interface TrailColumnProps {
  items: readonly FollowedStatement[];
  followed: Followed;
}

function TrailColumn({ items, followed }: TrailColumnProps) {
  const filter = useFollowing((state) => state.filter);
  const against = useTrail((state) => state.against);
  const rows = useMemo(() => trailRows(trailOf(items, against)), [items, against]);
  const of = `${useOpening()} ${JSON.stringify(filter)}`;
  const memory = memoryFor(of);
  return <TrailRows key={of} rows={rows} memory={memory} followed={followed} />;
}

interface TrailRowsProps {
  rows: readonly TrailRow[];
  memory: TallMemory;
  followed: Followed;
}

function TrailRows({ rows, memory, followed }: TrailRowsProps) {
  const { total, relations, more } = followed;
  const filter = useFollowing((state) => state.filter);
  const tags = useNotebook((state) => state.replica?.tags);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const byKey = useMemo(() => new Map(rows.map((row) => [row.key, row])), [rows]);
  const guess = (key: string) => guessedHeight(byKey.get(key) ?? NO_ROW);
  const { scroller, from, to, before, after, showRow } = useTallRows(keys, guess, memory);
  const items = useMemo(() => rows.filter((row) => row.kind === 'item'), [rows]);
  const { current, go, move } = useMoving(items, showRow);
  useTrailCommands(items, current);
  const drawn = rows.slice(from, to);
  const drawnIds = drawn.flatMap((row) => (row.kind === 'item' ? row.statement.annotationId : []));
  const proposals = useTrailProposals(drawnIds, relations);
  useDecidingKeys(proposals, current);
  const fetched = items.length;
  // The undated come last: as long as not all are fetched there may be some.
  const hasUndated = fetched < total || byKey.has(NO_ROW.key);
  return (
    <div className={styles.trail}>
      <TrailWaiting />
      <div ref={scroller} className={styles.scroller} data-scroller="trail" onKeyDown={move}>
        <div style={{ height: before }} />
        {drawn.map((row) => {
          if (row.kind === 'gap') {
            return (
              <p key={row.key} data-row={row.key} className={styles.gap}>
                <Text size="small" tone="muted">
                  {silenceWords(row.gap, { filter, hasUndated })}
                </Text>
              </p>
            );
          }
          if (row.kind === 'undated') return <Undated key={row.key} row={row} />;
          return (
            <TrailItem
              key={row.key}
              row={row}
              total={total}
              isCurrent={row.key === current}
              relations={relations.get(row.statement.annotationId)}
              proposed={proposals.at.get(row.statement.annotationId)}
              tags={tags ?? NO_TAGS}
              onGo={go}
              onDecide={proposals.decide}
            />
          );
        })}
        <div style={{ height: after }} />
        {fetched < total && (
          <footer className={styles.more}>
            <Text size="small" tone="muted">
              The first {fetched.toLocaleString()} of {total.toLocaleString()}
            </Text>
            <Button size="small" onPress={more}>
              Show more
            </Button>
          </footer>
        )}
      </div>
    </div>
  );
}

const NO_TAGS: Replica['tags'] = new Map();
const NO_ROW: TrailRow = { kind: 'undated', key: 'undated', count: 0 };

function Undated({ row }: { row: Extract<TrailRow, { kind: 'undated' }> }) {
  return (
    <header className={styles.undated} data-row={row.key}>
      <Heading level={2}>{NO_DATE}</Heading>
      <Text size="small" tone="muted">
        {counted(row.count, 'statement')}, in no order among the others: when an article was
        published does not tell when something was said.
      </Text>
    </header>
  );
}
