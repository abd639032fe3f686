import { join } from 'node:path';
import { test } from '../support/electron-app';
import { expectNothingLost } from '../support/endurance/expect-tally';
import { Tally, times } from '../support/endurance/tally';
import { outsideMoments } from '../support/outside/outside-moments';

const SEEDS = [1, 2, 3, 4] as const;

for (const seed of SEEDS) {
  test(`100 changes from outside at random moments: both sides kept, users told, seed ${seed}`, async ({
    folder,
  }) => {
    const tally = new Tally(`outside changes, seed ${seed}`);
    const report = await outsideMoments(join(folder, 'moments'), times(100), seed);
    tally.trials = report.moments;
    tally.count('acknowledged edits', report.edits);
    tally.count('told', report.told);
    tally.count('conflicts left to decide', report.conflicts);
    for (const fault of report.faults) tally.fault(fault);
    await expectNothingLost(tally);
  });
}
