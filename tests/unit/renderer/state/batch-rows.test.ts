import { describe, expect, it } from 'vitest';
import type { BatchState } from '../../../../src/contract/import-batch';
import type {
  BatchItemState,
  BatchRow,
  BatchStatus,
  BatchSummary,
} from '../../../../src/domain/incoming/batch';
import {
  afterBatchChange,
  countOf,
  filteredRows,
  nextToLookAt,
  phraseItems,
  phraseOutcome,
  progressToSay,
} from '../../../../src/renderer/state/batch-rows';

const NONE: Readonly<Record<BatchStatus, number>> = {
  waiting: 0,
  reading: 0,
  added: 0,
  duplicate: 0,
  newVersion: 0,
  needsALook: 0,
  skipped: 0,
  failed: 0,
  cancelled: 0,
};

function summary(patch: Partial<BatchSummary> = {}): BatchSummary {
  const passedOver = { hidden: 0, otherKind: 0, link: 0 };
  return {
    ...{ id: 'batch:1', revision: 1, phase: 'running', total: 3, isCutOff: false, passedOver },
    counts: { ...NONE, waiting: 3 },
    ...patch,
  };
}

const LOOK: BatchItemState = { status: 'needsALook', why: [], candidates: 1, matches: [] };

function row(id: number, state: BatchItemState = { status: 'waiting' }): BatchRow {
  return { id, name: `letter-${id}.html`, via: 'file', title: null, state };
}

const batch = (...states: readonly BatchItemState[]): BatchState => ({
  summary: summary({ total: states.length }),
  rows: states.map((state, at) => row(at + 1, state)),
});

const WAITING: BatchItemState = { status: 'waiting' };
const ADDED: BatchItemState = { status: 'added', articleIds: ['article:1'] };

describe('a batch that main tells of', () => {
  const three = batch(WAITING, WAITING, WAITING);

  it('takes changed rows in at their places and keeps all others as they are', () => {
    const next = afterBatchChange(three, {
      summary: summary({ revision: 2 }),
      rows: [row(2, ADDED)],
    });
    if (next === 'stale') throw new Error('It was stale');
    expect(next.rows.map(({ state }) => state.status)).toEqual(['waiting', 'added', 'waiting']);
    expect(next.rows[0]).toBe(three.rows[0]);
  });

  it('takes in rows that come at the end', () => {
    const next = afterBatchChange(three, {
      summary: summary({ revision: 2, total: 5 }),
      rows: [row(4), row(5)],
    });
    expect(next).toMatchObject({ rows: { length: 5 } });
  });

  it('passes over what it knows already', () => {
    expect(afterBatchChange(three, { summary: summary(), rows: [row(1, ADDED)] })).toBe(three);
  });

  it('begins with a batch that is told whole', () => {
    const rows = [row(1), row(2), row(3)];
    expect(afterBatchChange(null, { summary: summary(), rows })).toEqual({
      summary: summary(),
      rows,
    });
  });

  it.each<[rule: string, known: BatchState | null, told: BatchSummary, rows: readonly BatchRow[]]>([
    ['after a gap in the revisions', three, summary({ revision: 3 }), [row(1, ADDED)]],
    ['when another batch is told of in part', three, summary({ id: 'batch:2' }), [row(2)]],
    ['when nothing is known and a part is told', null, summary({ revision: 9 }), [row(3)]],
    ['when rows are missing', three, summary({ revision: 2, total: 6 }), [row(6)]],
    ['when fewer rows came than there are', three, summary({ revision: 2, total: 4 }), []],
  ])('is stale %s', (_rule, known, told, rows) => {
    expect(afterBatchChange(known, { summary: told, rows })).toBe('stale');
  });
});

describe('ways to look at a batch', () => {
  const states: readonly BatchItemState[] = [
    ADDED,
    LOOK,
    { status: 'skipped' },
    { status: 'cancelled' },
    { status: 'failed', why: { at: 'reading', error: { kind: 'empty' } } },
  ];
  const counts = { ...NONE, added: 1, needsALook: 1, skipped: 1, cancelled: 1, failed: 1 };

  it.each([
    ['all', [1, 2, 3, 4, 5]],
    ['look', [2]],
    ['added', [1]],
    ['out', [3, 4]],
    ['failed', [5]],
    ['there', []],
  ] as const)('%s shows as many as it counts', (filter, ids) => {
    const { rows } = batch(...states);
    expect(filteredRows(rows, filter).map(({ id }) => id)).toEqual(ids);
    expect(countOf(summary({ total: 5, counts }), filter)).toBe(ids.length);
  });
});

describe('the next item to look at', () => {
  const { rows } = batch(LOOK, ADDED, LOOK, LOOK);

  it.each([
    ['the first when none is chosen', null, 1],
    ['the one below', 1, 3],
    ['the one below an item that waits no longer', 2, 3],
    ['from the top again after the last', 4, 1],
  ] as const)('is %s', (_rule, after, next) => {
    expect(nextToLookAt(rows, after)).toBe(next);
  });

  it('is none when only the chosen one waits', () => {
    expect(nextToLookAt(batch(ADDED, LOOK).rows, 2)).toBeNull();
  });
});

describe('what is said of progress', () => {
  const at = (settled: number, patch: Partial<BatchSummary> = {}): BatchSummary =>
    summary({
      total: 100,
      counts: { ...NONE, waiting: 100 - settled, added: settled },
      ...patch,
    });

  it.each([
    ['nothing between the quarters', at(26), at(49), null],
    ['each quarter once', at(24), at(30), '30 of 100 read'],
    ['the last quarter passed, when several were passed at once', at(10), at(80), '80 of 100 read'],
    ['nothing at the beginning', null, at(0), null],
    ['the outcome at the end', at(99), at(100, { phase: 'done' }), '100 added'],
    [
      'nothing when it was done already',
      at(100, { phase: 'done' }),
      at(100, { phase: 'done' }),
      null,
    ],
  ] as const)('%s', (_rule, before, now, said) => {
    expect(progressToSay(before, now)).toBe(said);
  });

  it('says nothing of the quarters of a small batch', () => {
    const small = (settled: number) =>
      summary({ total: 4, counts: { ...NONE, waiting: 4 - settled, added: settled } });
    expect(progressToSay(small(0), small(3))).toBeNull();
  });
});

describe('a batch in words', () => {
  it('tells what came of it, the most wanted first, and nothing that is none', () => {
    const counts = { ...NONE, added: 17, needsALook: 1, newVersion: 1, failed: 1 };
    expect(phraseOutcome(summary({ total: 20, counts }))).toBe(
      '17 added, 1 new version, 1 to look at, 1 failed',
    );
  });

  it.each([
    ['1 file', [row(1)]],
    ['2 files', [row(1), row(2)]],
    ['1 address', [{ ...row(1), via: 'address' as const }]],
    ['2 items', [row(1), { ...row(2), via: 'address' as const }]],
  ])('is called %s', (words, rows) => {
    expect(phraseItems(rows)).toBe(words);
  });
});
