import { FedWriter } from './fed-writer';
import { feed } from './feed';
import { Ledger } from './ledger';
import { type Seeded, seeded } from './seeded';
import { smallDisk, type SmallDisk } from './small-disk';
import { datelineStore } from './stores';
import { Tally } from './tally';

const MOST_FREE_KB = 600;
const MOST_AT_ONCE = 6;
/** Edits before the disk gets full, and after there is room again. */
const SOME = 10;
/** So many refusals say that the disk is full, whatever was refused for. */
const REFUSALS = 3;
/** An edit that can't be saved is answered with the reason, for a person. */
const SAYS_WHY = /no (room|space)|is full/iu;

/**
 * Lets a disk get full under a writer, with another amount of room each time. Once edits are refused the notebook has
 * to be sound and whole; once there is room again the same process has to save on. Every fourth one is killed while
 * the disk is full instead, and another one goes on.
 */
export async function diskFullTrials(folder: string, count: number, seed: number): Promise<Tally> {
  const tally = new Tally('disk full, dateline edit');
  const random = seeded(seed);
  for (let trial = 0; trial < count; trial += 1) {
    const disk = await smallDisk(folder);
    try {
      await oneDisk(disk, tally, random);
    } finally {
      await disk.dispose();
    }
  }
  return tally;
}

async function oneDisk(disk: SmallDisk, tally: Tally, random: Seeded): Promise<void> {
  const [ledger, lines] = [new Ledger(), feed()];
  const start = (): FedWriter =>
    new FedWriter(
      datelineStore.command(disk.folder),
      ledger,
      lines.next,
      () => 1 + random.below(MOST_AT_ONCE),
    );
  let writer = start();
  await writer.afterAnswers(SOME);
  await writer.pause();
  await disk.fillUpTo(random.below(MOST_FREE_KB));
  writer.resume();
  while (writer.refusals.length < REFUSALS && !writer.isOver) await writer.afterAnswers(1);
  await writer.pause();
  const full = ledger.mark();
  full.close();
  tally.add(await datelineStore.read(disk.folder), (found) => full.judge(found));
  if (random.below(4) === 0) {
    await writer.kill();
    await disk.makeRoom();
    writer = start();
    tally.count('killed while full', 1);
  } else {
    await disk.makeRoom();
    writer.resume();
  }
  await goesOn(writer, tally);
  const after = await datelineStore.read(disk.folder);
  if (after.kind === 'unreadable') return tally.fault(`after there was room: ${after.why}`);
  const { lost, strange } = ledger.settle(after.found);
  if (lost > 0) tally.fault(`${lost} edits lost after there was room`);
  if (strange !== null) tally.fault(strange);
  tally.count('acknowledged edits', ledger.acknowledged);
}

/** Saves are taken again at once, and the process ends by itself, saying that it refused some lines. */
async function goesOn(writer: FedWriter, tally: Tally): Promise<void> {
  const refused = writer.refusals.length;
  tally.count('refused edits', refused);
  for (const { code, message } of writer.refusals) {
    if (code !== 'notSaved' || !SAYS_WHY.test(message)) tally.fault(`refused: ${code}, ${message}`);
  }
  await writer.afterAnswers(SOME);
  if (writer.refusals.length > refused) tally.fault('edits are refused though there is room');
  await writer.pause();
  writer.endInput();
  const { code, stderr } = await writer.ended;
  const expected = writer.refusals.length > 0 ? 1 : 0;
  if (code !== expected) tally.fault(`ended with ${code}: ${stderr}`);
}
