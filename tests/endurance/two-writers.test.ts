import { test } from '../support/electron-app';
import { expectLosses, expectNothingLost } from '../support/endurance/expect-tally';
import { datelineStore, lowdbStore } from '../support/endurance/stores';
import { times } from '../support/endurance/tally';
import { twoWritersTrials } from '../support/endurance/two-writers-trials';

test('two command lines that save at once 300 times lose nothing and are told of each other', async ({
  folder,
}) => {
  await expectNothingLost(await twoWritersTrials(datelineStore, folder, times(300), 8));
});

test('control: lowdb as shipped loses edits of two writers', async ({ folder }) => {
  await expectLosses(await twoWritersTrials(lowdbStore, folder, times(300), 9));
});
