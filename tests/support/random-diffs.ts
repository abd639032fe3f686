import fc from 'fast-check';
import type { Diff } from '../../src/domain/notebook/diff';
import { diffOf } from '../../src/domain/notebook/diff';
import type { Tag } from '../../src/domain/tag/tag';
import { aTag } from './builders';

/** Records by id. */
export type Records = Readonly<Record<string, unknown>>;

/** Some records and diffs that fit onto them one after the other. */
export interface DiffSequence {
  readonly start: Records;
  readonly diffs: readonly Diff[];
}

const NAMES = ['a', 'b', 'c', 'd', 'e'] as const;

/** What stands under each of five names; `null` for nothing. */
const states = fc.tuple(
  ...NAMES.map((name) =>
    fc.option(fc.nat(2).map((number) => aTag(name, { description: String(number) }))),
  ),
);

/** Sequences of `length` diffs over the same few ids, so that additions, updates and removals meet. */
export function diffSequences(length: number): fc.Arbitrary<DiffSequence> {
  return fc.array(states, { minLength: length + 1, maxLength: length + 1 }).map((list) => ({
    start: recordsOf(list[0] ?? []),
    diffs: list.slice(1).map((after, index) => between(list[index] ?? [], after)),
  }));
}

/** The records that a diff leads to. */
export function recordsAfter(records: Records, diff: Diff): Records {
  const after = { ...records };
  for (const id of Object.keys(diff.removed)) delete after[id];
  for (const [, to] of Object.values(diff.updated)) after[to.id] = to;
  return { ...after, ...diff.added };
}

function between(before: readonly (Tag | null)[], after: readonly (Tag | null)[]): Diff {
  return diffOf(
    NAMES.map((_, index) => ({ from: before[index] ?? null, to: after[index] ?? null })),
  );
}

function recordsOf(list: readonly (Tag | null)[]): Records {
  return Object.fromEntries(list.filter((tag) => tag !== null).map((tag) => [tag.id, tag]));
}
