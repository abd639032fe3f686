import { expect } from '@playwright/test';
import type { Tally } from './tally';

/** Reports a row of trials, and fails when acknowledged edits were lost in any of them, or anything else was wrong. */
export async function expectNothingLost(tally: Tally): Promise<void> {
  await tally.report();
  const { trials, losses, unreadable, faults } = tally;
  expect(trials, 'trials').toBeGreaterThan(0);
  expect({ losses, unreadable, faults, bad: tally.bad }).toEqual({
    losses: 0,
    unreadable: 0,
    faults: [],
    bad: 0,
  });
}

/** Reports a control: where it loses nothing, the trials would not see a loss. */
export async function expectLosses(tally: Tally): Promise<void> {
  await tally.report();
  expect(tally.bad, 'trials in which the control lost something').toBeGreaterThan(0);
}
