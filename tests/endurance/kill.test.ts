import { appKillTrials } from '../support/endurance/app-kill-trials';
import { creationTrials } from '../support/endurance/creation-trials';
import { otherLines } from '../support/endurance/example-lines';
import { expectNothingLost } from '../support/endurance/expect-tally';
import { killTrials } from '../support/endurance/kill-trials';
import { datelineStore, lowdbStore } from '../support/endurance/stores';
import { times } from '../support/endurance/tally';
import { test } from '../support/electron-app';

test('the command line killed 1,000 times loses nothing it acknowledged', async ({ folder }) => {
  const others = otherLines(20_000, 'kill');
  const kills = times(1_000);
  await expectNothingLost(
    await killTrials({ store: datelineStore, folder, kills, seed: 1, others }),
  );
});

test('the command line killed 100 times while it makes a notebook leaves one that can be made', async ({
  folder,
}) => {
  await expectNothingLost(await creationTrials(folder, times(100), 2));
});

test('the app killed 100 times loses nothing it acknowledged', async ({ folder, launch }) => {
  await expectNothingLost(await appKillTrials({ launch, folder, kills: times(100), seed: 3 }));
});

test('for comparison: lowdb as shipped, killed 300 times', async ({ folder }) => {
  const tally = await killTrials({ store: lowdbStore, folder, kills: times(300), seed: 4 });
  await tally.report();
});
