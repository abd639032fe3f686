import { setTimeout as sleep } from 'node:timers/promises';
import { FedWriter } from './fed-writer';
import { feed } from './feed';
import { Ledger, type Mark, notesOf } from './ledger';
import { type DiskCache, type DiskFormat, powerCutDisk, type PowerCutDisk } from './power-cut-disk';
import { type Seeded, seeded } from './seeded';
import type { Store } from './stores';
import { Tally } from './tally';

const MOST_AT_ONCE = 8;
const MOST_WAIT_MS = 120;
/** Each writer lives through so many cuts; then it ends as it should, and another one opens the store. */
const CUTS_A_WRITER = 10;
/** Edits after a cut. */
const SOME = 3;

/** Whose power is cut, and how often. */
export interface PowerCutPlan {
  readonly store: Store;
  readonly folder: string;
  readonly format: DiskFormat;
  readonly cache: DiskCache;
  readonly cuts: number;
  readonly seed: number;
  readonly others?: readonly string[];
}

/**
 * Takes copies of a disk at random moments while a writer saves on it, mounts each, compares what is there with
 * what was acknowledged before the copying began, and goes on editing it.
 */
export async function powerCutTrials(plan: PowerCutPlan): Promise<Tally> {
  const { store, folder, format, cache, cuts, seed } = plan;
  const unflushed = cache === 'kept' ? 'kept' : 'lost';
  const tally = new Tally(`power cut on ${format}, unflushed writes ${unflushed}, ${store.name}`);
  const disk = await powerCutDisk(folder, format, cache);
  const [random, ledger] = [seeded(seed), new Ledger()];
  const lines = feed('one', plan.others);
  try {
    while (tally.trials < cuts) {
      const atOnce = (): number => 1 + random.below(MOST_AT_ONCE);
      const writer = new FedWriter(store.command(disk.folder), ledger, lines.next, atOnce);
      if (tally.trials > 0 || random.below(2) === 0) await writer.afterAnswers(1);
      const until = Math.min(cuts, tally.trials + CUTS_A_WRITER);
      while (tally.trials < until) {
        writer.resume();
        await oneCut(disk, store, ledger, tally, random, () => writer.pause());
      }
      await writer.pause();
      writer.endInput();
      if (tally.trials < cuts) await oneCut(disk, store, ledger, tally, random);
      const { code, stderr } = await writer.ended;
      // Some of the other lines are refused, which the exit code says.
      if (code !== 0 && code !== 1) tally.fault(`the writer ended with ${code}: ${stderr}`);
    }
    tally.count('acknowledged edits', ledger.acknowledged);
    return tally;
  } finally {
    await disk.dispose();
  }
}

async function oneCut(
  disk: PowerCutDisk,
  store: Store,
  ledger: Ledger,
  tally: Tally,
  random: Seeded,
  rest: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await sleep(random.below(MOST_WAIT_MS));
  const mark = ledger.mark();
  const copy = await disk.cut();
  mark.close();
  // The copy is made: the writer need not go on while it is looked at.
  await rest();
  await disk.inspect(copy, async (folder) => {
    const reading = await store.read(folder);
    if (reading.kind === 'read' || mark.owesSomething) {
      tally.add(reading, (found) => mark.judge(found));
      if (reading.kind === 'unreadable') return;
    } else {
      tally.trials += 1;
      tally.count('before the first answer', 1);
    }
    await goesOn(store, folder, tally, mark);
  });
}

/** The store has to take edits again after the cut, and keep those from before it. */
async function goesOn(store: Store, folder: string, tally: Tally, mark: Mark): Promise<void> {
  await store.bury(folder);
  const [ledger, lines] = [new Ledger(), feed('after')];
  const writer = new FedWriter(store.command(folder), ledger, lines.next, () => 1);
  await writer.afterAnswers(SOME);
  await writer.pause();
  writer.endInput();
  const { code, stderr } = await writer.ended;
  if (code !== 0) return tally.fault(`after the cut it ends with ${code}: ${stderr}`);
  const reading = await store.read(folder);
  if (reading.kind === 'unreadable') return tally.fault(`unreadable at last: ${reading.why}`);
  const before = mark.judge(notesOf('one', reading.found));
  const after = ledger.settle(notesOf('after', reading.found));
  if (before.lost + after.lost > 0) tally.fault(`${before.lost + after.lost} edits lost at last`);
  const strange = before.strange ?? after.strange;
  if (strange !== null) tally.fault(strange);
}
