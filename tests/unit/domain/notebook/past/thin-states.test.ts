import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StateInTime, thinStates } from '../../../../../src/domain/notebook/past/thin-states';

const NOW = '2031-06-30T12:30:00.000Z';
const HOUR = 3_600_000;

/** States so many hours ago; `null` for one that is only known from the one after it. */
function states(...hoursAgo: readonly (number | null)[]): StateInTime[] {
  return hoursAgo.map((hours, at) => ({
    revision: at + 1,
    at: hours === null ? null : new Date(Date.parse(NOW) - hours * HOUR).toISOString(),
  }));
}

function kept(list: readonly StateInTime[], keepDays = 90): number[] {
  return thinStates(list, { now: NOW, keepDays }).map(({ revision }) => revision);
}

describe('[P4] thinning the past of a record', () => {
  it.each<[title: string, hoursAgo: readonly (number | null)[], revisions: readonly number[]]>([
    ['nothing', [], []],
    ['of the last two days all are kept', [48, 47.99, 47.98, 1, 0], [1, 2, 3, 4, 5]],
    // 72.4 and 72.1 hours ago is in one hour by the clock, 71.9 hours too (half past twelve).
    ['then the last of each hour', [74, 72.4, 72.1, 71.9, 70.1], [1, 4, 5]],
    ['after seven days the last of each day', [240, 239, 230, 200, 190, 1], [3, 5, 6]],
    ['of all before the cut the newest', [2500, 2400, 2300, 100, 1], [3, 4, 5]],
    ['nothing when nothing changed since the cut', [2500, 2400], []],
    ['what stood there before the first edit, when that is after the cut', [null, 100], [1, 2]],
    ['a state without a time goes once one with a time stands before it', [100, null, 50], [1, 3]],
    ['what is dated in the future', [-1, -500], [1, 2]],
  ])('%s', (_title, hoursAgo, revisions) => {
    expect(kept(states(...hoursAgo))).toEqual(revisions);
  });

  const anyStates = fc
    .array(fc.option(fc.integer({ min: 0, max: 3000 }), { freq: 8 }), { maxLength: 60 })
    .map((hours) => states(...hours.sort((a, b) => (b ?? 1e9) - (a ?? 1e9)).map((one) => one)));

  it('thinning what was thinned keeps all of it', () => {
    fc.assert(
      fc.property(anyStates, fc.integer({ min: 7, max: 400 }), (list, keepDays) => {
        const once = thinStates(list, { now: NOW, keepDays });
        expect(thinStates(once, { now: NOW, keepDays })).toEqual(once);
      }),
    );
  });

  it('the newest state after the cut is always kept, and none comes that was not there', () => {
    fc.assert(
      fc.property(anyStates, (list) => {
        const cut = Date.parse(NOW) - 90 * 24 * HOUR;
        const newest = list.filter(({ at }) => at !== null && Date.parse(at) >= cut).at(-1);
        const revisions = kept(list);
        if (newest) expect(revisions).toContain(newest.revision);
        expect(list.map(({ revision }) => revision)).toEqual(expect.arrayContaining(revisions));
      }),
    );
  });

  it('a day later, less is kept and nothing that was dropped is missed', () => {
    fc.assert(
      fc.property(anyStates, (list) => {
        const later = { now: '2031-07-01T12:30:00.000Z', keepDays: 90 };
        const before = thinStates(list, { now: NOW, keepDays: 90 });
        expect(thinStates(before, later)).toEqual(thinStates(list, later));
      }),
      // The cut lies within the day of both, found with DATELINE_SEED=777.
      { examples: [[states(2137, 2125)]] },
    );
  });
});
