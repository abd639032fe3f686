import { describe, expect, it } from 'vitest';
import { generationsToKeep } from '../../../../src/library/snapshot/rotate-generations';

/** Snapshots with rising revisions, one for each of these times. */
const at = (...times: readonly string[]) =>
  times.map((savedAt, index) => ({ revision: index + 1, savedAt }));

const days = (count: number) =>
  Array.from({ length: count }, (_, day) => `2025-01-${String(day + 1).padStart(2, '0')}T12:00Z`);

describe('the snapshots that are kept', () => {
  it.each<[what: string, times: readonly string[], kept: readonly number[]]>([
    ['none of none', [], []],
    ['the only one', ['2025-01-02T09:00Z'], [1]],
    ['the newest five of a day', Array<string>(8).fill('2025-01-02T09:00Z'), [4, 5, 6, 7, 8]],
    ['the last of each of seven days', days(9), [3, 4, 5, 6, 7, 8, 9]],
    [
      'the last of a day before, however many followed',
      ['2025-01-01T08:00Z', '2025-01-01T09:00Z', ...Array<string>(6).fill('2025-01-02T09:00Z')],
      [2, 4, 5, 6, 7, 8],
    ],
  ])('are %s', (_what, times, kept) => {
    expect([...generationsToKeep(at(...times))].toSorted((a, b) => a - b)).toEqual(kept);
  });

  it('do not depend on the order they are named in', () => {
    const all = at(...days(9));
    expect(generationsToKeep(all.toReversed())).toEqual(generationsToKeep(all));
  });
});
