import type { BatchState } from '../../contract/import-batch';
import type {
  BatchChange,
  BatchItemId,
  BatchRow,
  BatchStatus,
  BatchSummary,
} from '../../domain/incoming/batch';

/** A way to look at the items of a batch. */
export type BatchFilter = 'all' | 'look' | 'added' | 'there' | 'newVersion' | 'failed' | 'out';

/** The ways, in the order in which they are offered, with the states that each shows. */
export const BATCH_FILTERS: readonly {
  readonly id: BatchFilter;
  readonly label: string;
  readonly statuses: readonly BatchStatus[] | null;
}[] = [
  { id: 'all', label: 'All', statuses: null },
  { id: 'look', label: 'To look at', statuses: ['needsALook'] },
  { id: 'added', label: 'Added', statuses: ['added'] },
  { id: 'newVersion', label: 'New versions', statuses: ['newVersion'] },
  { id: 'there', label: 'There already', statuses: ['duplicate'] },
  { id: 'failed', label: 'Failed', statuses: ['failed'] },
  { id: 'out', label: 'Left out', statuses: ['skipped', 'cancelled'] },
];

/**
 * A batch after what main told of it; `stale` when something in between was not told and the whole has to be asked
 * for.
 */
export function afterBatchChange(
  batch: BatchState | null,
  change: BatchChange,
): BatchState | 'stale' {
  const { summary, rows } = change;
  if (batch?.summary.id !== summary.id) {
    const isWhole = rows.length === summary.total && rows.every(({ id }, at) => id === at + 1);
    return isWhole ? { summary, rows } : 'stale';
  }
  if (summary.revision <= batch.summary.revision) return batch;
  if (summary.revision !== batch.summary.revision + 1) return 'stale';
  const next = [...batch.rows];
  for (const row of rows) {
    const place = row.id - 1;
    if (place > next.length || (place < next.length && next[place]?.id !== row.id)) return 'stale';
    next[place] = row;
  }
  return next.length === summary.total ? { summary, rows: next } : 'stale';
}

/** The items that a way to look at them shows. */
export function filteredRows(rows: readonly BatchRow[], filter: BatchFilter): readonly BatchRow[] {
  const statuses = BATCH_FILTERS.find(({ id }) => id === filter)?.statuses ?? null;
  if (statuses === null) return rows;
  return rows.filter(({ state }) => statuses.includes(state.status));
}

/** How many items a way to look at them shows. */
export function countOf({ total, counts }: BatchSummary, filter: BatchFilter): number {
  const statuses = BATCH_FILTERS.find(({ id }) => id === filter)?.statuses ?? null;
  return statuses === null ? total : statuses.reduce((sum, status) => sum + counts[status], 0);
}

/** How many items are through, whatever came of them. */
export function settledOf({ total, counts }: BatchSummary): number {
  return total - counts.waiting - counts.reading;
}

/** The item that waits for a look next after one, from the top again when there is none below; `null` for none. */
export function nextToLookAt(
  rows: readonly BatchRow[],
  after: BatchItemId | null,
): BatchItemId | null {
  const waiting = rows.filter(({ id, state }) => state.status === 'needsALook' && id !== after);
  const next = waiting.find(({ id }) => after !== null && id > after) ?? waiting[0];
  return next?.id ?? null;
}

/** At which shares of a batch its progress is said. */
const SAID_AT = [0.25, 0.5, 0.75] as const;
/** A smaller batch is through before anybody could listen. */
const SAID_FROM = 20;

/** What is to be said aloud of a batch that has come further; `null` for nothing. */
export function progressToSay(before: BatchSummary | null, now: BatchSummary): string | null {
  if (now.phase === 'done') {
    return before?.id === now.id && before.phase !== 'done' ? phraseOutcome(now) : null;
  }
  if (before?.id !== now.id || now.total < SAID_FROM) return null;
  const share = (summary: BatchSummary): number => settledOf(summary) / Math.max(1, now.total);
  const passed = SAID_AT.some((mark) => share(before) < mark && share(now) >= mark);
  return passed ? `${settledOf(now)} of ${now.total} read` : null;
}

/** What a batch came to, in one line: “18 added, 1 to look at, 1 failed”. */
export function phraseOutcome({ counts, total }: BatchSummary): string {
  const parts: readonly (readonly [number, string])[] = [
    [counts.added, 'added'],
    [counts.newVersion, counts.newVersion === 1 ? 'new version' : 'new versions'],
    [counts.needsALook, 'to look at'],
    [counts.duplicate, 'there already'],
    [counts.failed, 'failed'],
    [counts.skipped, 'left out'],
    [counts.cancelled, 'called off'],
  ];
  const said = parts.filter(([count]) => count > 0);
  if (total === 0) return 'Nothing to bring in';
  return said.map(([count, what]) => `${count.toLocaleString()} ${what}`).join(', ');
}

/** What runs or ran, in a few words: “20 files”, “3 addresses”, “12 items” when there are both. */
export function phraseItems(rows: readonly BatchRow[]): string {
  const addresses = rows.filter(({ via }) => via === 'address').length;
  const [one, many] =
    addresses === 0
      ? ['file', 'files']
      : addresses === rows.length
        ? ['address', 'addresses']
        : ['item', 'items'];
  return rows.length === 1 ? `1 ${one}` : `${rows.length.toLocaleString()} ${many}`;
}
