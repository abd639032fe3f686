import { mkdir, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { FedWriter, type WriterEnd } from './fed-writer';
import { type Feed, feed } from './feed';
import { type Judgement, Ledger, notesOf } from './ledger';
import { type Seeded, seeded } from './seeded';
import type { Store } from './stores';
import { Tally } from './tally';

const MOST_AT_ONCE = 6;
const PAUSE_MS = 60;
/** Fewer than there are notes, so that no edit of a round hides another one. */
const MOST_IN_A_ROW = 20;
const MOST_TRIES = 200;

interface Side {
  readonly name: string;
  readonly ledger: Ledger;
  readonly lines: Feed;
}

/**
 * Two writers begin at one moment on one store, again and again, and each has some edits to save. One that is refused
 * tries until it is let in. After each round the store has to hold what either side was told is saved.
 */
export async function twoWritersTrials(
  store: Store,
  folder: string,
  rounds: number,
  seed: number,
): Promise<Tally> {
  const tally = new Tally(`two writers at once, ${store.name}`);
  const random = seeded(seed);
  const sides = ['left', 'right'].map((name): Side => ({
    name,
    ledger: new Ledger(),
    lines: feed(name),
  }));
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all(sides.map((side) => writeSome(store, folder, side, tally, random)));
    const reading = await store.read(folder);
    tally.add(reading, (found) =>
      sumOf(sides.map(({ name, ledger }) => ledger.settle(notesOf(name, found)))),
    );
    if (reading.kind === 'read') continue;
    await rm(folder, { recursive: true });
    await mkdir(folder);
    for (const { ledger } of sides) ledger.forget();
  }
  for (const { ledger } of sides) tally.count('acknowledged edits', ledger.acknowledged);
  return tally;
}

async function writeSome(
  store: Store,
  folder: string,
  { ledger, lines }: Side,
  tally: Tally,
  random: Seeded,
): Promise<void> {
  const before = ledger.acknowledged;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const atOnce = (): number => 1 + random.below(MOST_AT_ONCE);
    const writer = new FedWriter(store.command(folder), ledger, lines.next, atOnce);
    await writer.afterAnswers(1 + random.below(MOST_IN_A_ROW));
    await writer.pause();
    writer.endInput();
    const end = await writer.ended;
    if (ledger.acknowledged > before) return;
    ledger.dropAsked();
    noteRefusal(end, tally);
    await sleep(random.below(PAUSE_MS));
  }
  tally.count('never let in', 1);
}

function sumOf(judgements: readonly Judgement[]): Judgement {
  const strange = judgements.find((each) => each.strange !== null)?.strange ?? null;
  return { lost: judgements.reduce((sum, { lost }) => sum + lost, 0), strange };
}

/** A second writer has to be told, in words and by its exit code, that the notebook is open elsewhere. */
function noteRefusal({ code, stderr }: WriterEnd, tally: Tally): void {
  const isClear = code === 2 && stderr.includes('in use by');
  tally.count(isClear ? 'refused as in use' : 'unclear refusals', 1);
  if (!isClear) tally.fault(`ended with ${code}: ${stderr}`);
}
