import { test } from '../support/electron-app';
import { otherLines } from '../support/endurance/example-lines';
import { expectLosses, expectNothingLost } from '../support/endurance/expect-tally';
import { whyNoPowerCuts } from '../support/endurance/power-cut-disk';
import { powerCutTrials } from '../support/endurance/power-cut-trials';
import { datelineStore, lowdbStore } from '../support/endurance/stores';
import { times } from '../support/endurance/tally';

/** Per file system half of the 200 with a disk whose cache is lost, half with one whose is not. */
const CASES = (['ext4', 'xfs'] as const).flatMap((format) =>
  (['kept', 'lost'] as const).map((cache) => ({ format, cache })),
);

test.beforeAll(async () => {
  const why = await whyNoPowerCuts();
  test.skip(why !== null, why ?? '');
});

for (const { format, cache } of CASES) {
  test(`100 power cuts on ${format}, unflushed writes ${cache}, lose nothing acknowledged`, async ({
    folder,
  }) => {
    const plan = { store: datelineStore, folder, format, cache, cuts: times(100), seed: 5 };
    await expectNothingLost(await powerCutTrials({ ...plan, others: otherLines(20_000, 'cut') }));
  });

  test(`control: lowdb as shipped loses edits by power cuts on ${format}, unflushed writes ${cache}`, async ({
    folder,
  }) => {
    const plan = { store: lowdbStore, folder, format, cache, cuts: times(100), seed: 6 };
    await expectLosses(await powerCutTrials(plan));
  });
}
