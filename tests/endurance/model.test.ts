import { test } from '../support/electron-app';
import { expectNothingLost } from '../support/endurance/expect-tally';
import { Tally, times } from '../support/endurance/tally';
import { runModel } from '../support/model/run-model';

const SEEDS = ['harbour', 'strait', 'courier'] as const;

for (const seed of SEEDS) {
  test(`10,000 random steps do to a notebook what they do to the model, seed “${seed}”`, async () => {
    const tally = new Tally(`model, seed ${seed}`);
    const { steps, done, refused, reopened, crashed } = await runModel({
      seed,
      steps: times(10_000),
    });
    tally.trials = steps;
    for (const [what, count] of Object.entries({ done, refused, reopened, crashed })) {
      tally.count(what, count);
    }
    await expectNothingLost(tally);
  });
}
