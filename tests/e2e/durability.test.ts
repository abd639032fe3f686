import { test } from '../support/electron-app';
import { appKillTrials } from '../support/endurance/app-kill-trials';
import { creationTrials } from '../support/endurance/creation-trials';
import { diskFullTrials } from '../support/endurance/disk-full-trials';
import { otherLines } from '../support/endurance/example-lines';
import { expectLosses, expectNothingLost } from '../support/endurance/expect-tally';
import { killTrials } from '../support/endurance/kill-trials';
import { whyNoPowerCuts } from '../support/endurance/power-cut-disk';
import { powerCutTrials } from '../support/endurance/power-cut-trials';
import { whyNoSmallDisk } from '../support/endurance/small-disk';
import { datelineStore, lowdbStore } from '../support/endurance/stores';
import { twoWritersTrials } from '../support/endurance/two-writers-trials';

/*
 * A few of the trials that `npm run test:endurance` makes by the hundred (tests/endurance). They begin somewhere else
 * there: a seed of its own each.
 */

/** They start many processes, each of which may have to wait for its turn on a busy machine. */
test.describe.configure({ timeout: 5 * 60_000 });

test('a killed command line loses nothing it acknowledged', async ({ folder }) => {
  const others = otherLines(300, 'short');
  await expectNothingLost(
    await killTrials({ store: datelineStore, folder, kills: 12, seed: 21, others }),
  );
});

test('a command line killed while it makes a notebook leaves one that can be made', async ({
  folder,
}) => {
  await expectNothingLost(await creationTrials(folder, 4, 22));
});

test('a killed app loses nothing it acknowledged', async ({ folder, launch }) => {
  await expectNothingLost(await appKillTrials({ launch, folder, kills: 2, seed: 23 }));
});

test('two command lines that save at once lose nothing', async ({ folder }) => {
  await expectNothingLost(await twoWritersTrials(datelineStore, folder, 3, 24));
});

test('a disk that gets full harms nothing, and saves resume', async ({ folder }) => {
  const why = await whyNoSmallDisk();
  test.skip(why !== null, why ?? '');
  await expectNothingLost(await diskFullTrials(folder, 3, 25));
});

for (const format of ['ext4', 'xfs'] as const) {
  test(`power cuts on ${format} lose nothing acknowledged, and do with lowdb as shipped`, async ({
    folder,
  }) => {
    const why = await whyNoPowerCuts();
    test.skip(why !== null, why ?? '');
    const plan = { folder, format, cache: 'lost', seed: 26 } as const;
    await expectNothingLost(await powerCutTrials({ ...plan, store: datelineStore, cuts: 5 }));
    await expectLosses(await powerCutTrials({ ...plan, store: lowdbStore, cuts: 3 }));
  });
}
