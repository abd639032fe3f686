import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FedWriter } from './fed-writer';
import { feed } from './feed';
import { Ledger } from './ledger';
import { seeded } from './seeded';
import { datelineStore } from './stores';
import { Tally } from './tally';

const STARTING_MS = 500;
const SOME = 5;

/**
 * Kills the command line while it makes a notebook of an absent folder. What it leaves has to be something that the
 * next start makes a notebook of, or opens.
 */
export async function creationTrials(folder: string, kills: number, seed: number): Promise<Tally> {
  const tally = new Tally('kill -9 while a notebook is made, dateline edit');
  const random = seeded(seed);
  for (let trial = 0; trial < kills; trial += 1) {
    const place = join(folder, String(trial));
    await mkdir(place);
    const [ledger, lines] = [new Ledger(), feed()];
    const start = (): FedWriter =>
      new FedWriter(datelineStore.command(place), ledger, lines.next, () => 1);
    const first = start();
    await Promise.race([sleep(random.below(STARTING_MS)), first.afterAnswers(1)]);
    await first.kill();
    const left = await datelineStore.read(place);
    const owesNothing = ledger.acknowledged === 0;
    if (left.kind === 'unreadable' && owesNothing) ledger.dropAsked();
    else tally.add(left, (found) => ledger.settle(found));
    if (owesNothing) tally.count('killed before the first answer', 1);
    const second = start();
    await second.afterAnswers(SOME);
    await second.pause();
    second.endInput();
    const { code, stderr } = await second.ended;
    if (code !== 0) tally.fault(`the next start ended with ${code}: ${stderr}`);
    tally.add(await datelineStore.read(place), (found) => ledger.settle(found));
  }
  return tally;
}
