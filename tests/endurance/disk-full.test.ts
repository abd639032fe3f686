import { test } from '../support/electron-app';
import { diskFullTrials } from '../support/endurance/disk-full-trials';
import { expectNothingLost } from '../support/endurance/expect-tally';
import { whyNoSmallDisk } from '../support/endurance/small-disk';
import { times } from '../support/endurance/tally';

test('a disk that gets full at 100 random places harms nothing, and saves resume', async ({
  folder,
}) => {
  const why = await whyNoSmallDisk();
  test.skip(why !== null, why ?? '');
  await expectNothingLost(await diskFullTrials(folder, times(100), 7));
});
