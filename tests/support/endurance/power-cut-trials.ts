import { setTimeout as sleep } from 'node:timers/promises';
import { FedWriter } from './fed-writer';
import { feed } from './feed';
import { Ledger } from './ledger';
import { type DiskCache, type DiskFormat, powerCutDisk } from './power-cut-disk';
import { type Seeded, seeded } from './seeded';
import type { Store } from './stores';
import { Tally } from './tally';

const MOST_AT_ONCE = 8;
const MOST_WAIT_MS = 120;
/** Each writer lives through so many cuts; then it ends as it should, and another one opens the store. */
const CUTS_A_WRITER = 10;

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
 * Takes copies of a disk at random moments while a writer saves on it, mounts each, and compares what is there with
 * what was acknowledged before the copying began.
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
      while (tally.trials < until) await oneCut(disk, store, ledger, tally, random);
      await writer.pause();
      writer.endInput();
      if (tally.trials < cuts) await oneCut(disk, store, ledger, tally, random);
      await writer.ended;
    }
    tally.count('acknowledged edits', ledger.acknowledged);
    return tally;
  } finally {
    await disk.dispose();
  }
}

async function oneCut(
  disk: Awaited<ReturnType<typeof powerCutDisk>>,
  store: Store,
  ledger: Ledger,
  tally: Tally,
  random: Seeded,
): Promise<void> {
  await sleep(random.below(MOST_WAIT_MS));
  const mark = ledger.mark();
  const copy = await disk.cut();
  mark.close();
  const reading = await disk.inspect(copy, (folder) => store.read(folder));
  tally.add(reading, (found) => mark.judge(found));
}
