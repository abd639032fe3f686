import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FedWriter, type WriterEnd } from './fed-writer';
import { type Feed, feed } from './feed';
import { Ledger } from './ledger';
import { type Seeded, seeded } from './seeded';
import { type Store } from './stores';
import { Tally } from './tally';

/** The longest that a start takes on this machine, a little more or less. */
const OPENING_MS = 400;
const CLOSING_MS = 150;
const MOST_ANSWERS = 60;
/** After so many a snapshot is made while edits go on; one trial in twenty-five gets there. */
const MANY_ANSWERS = 1_000;
const RARELY = 25;
/** Then another one is begun: a store that keeps its history grows, and with it the time to check it. */
const KILLS_A_STORE = 100;
const MOST_AT_ONCE = 12;

/** What is killed how often. */
export interface KillPlan {
  readonly store: Store;
  readonly folder: string;
  readonly kills: number;
  readonly seed: number;
  /** Lines to mix in between the numbered edits. */
  readonly others?: readonly string[];
}

/**
 * Kills a writer at a random moment again and again, mostly on the same store: while it opens (and recovers from the
 * kill before), while it saves, and while it closes. After each kill the store is read and compared with what was
 * acknowledged.
 */
export async function killTrials({ store, folder, kills, seed, others }: KillPlan): Promise<Tally> {
  const tally = new Tally(`kill -9, ${store.name}`);
  const random = seeded(seed);
  for (let number = 0; tally.trials < kills; number += 1) {
    const own = join(folder, String(number));
    await mkdir(own);
    const until = Math.min(kills, tally.trials + KILLS_A_STORE);
    await killAgain(
      { store, folder: own, kills: until, seed, others: others ?? [] },
      tally,
      random,
    );
  }
  return tally;
}

/** Kills writers of one store until there were so many kills in all; one that can't be read any more is given up. */
async function killAgain(
  { store, folder, kills, others }: Required<KillPlan>,
  tally: Tally,
  random: Seeded,
): Promise<void> {
  const [ledger, lines] = [new Ledger(), feed('one', others)];
  let isReadable = true;
  while (tally.trials < kills && isReadable) {
    const { during, end } = await oneKill(store, folder, ledger, lines, random);
    tally.count(`killed while ${during}`, 1);
    noteEnd(end, during, tally);
    const reading = await store.read(folder);
    if (reading.kind === 'unreadable' && ledger.acknowledged === 0) {
      // It was killed before there was anything.
      ledger.dropAsked();
      tally.trials += 1;
      continue;
    }
    tally.add(reading, (found) => ledger.settle(found));
    isReadable = reading.kind === 'read';
  }
  tally.count('acknowledged edits', ledger.acknowledged);
}

interface Killed {
  readonly during: 'opening' | 'saving' | 'closing';
  readonly end: WriterEnd;
}

async function oneKill(
  store: Store,
  folder: string,
  ledger: Ledger,
  lines: Feed,
  random: Seeded,
): Promise<Killed> {
  const atOnce = (): number => 1 + random.below(MOST_AT_ONCE);
  const writer = new FedWriter(store.command(folder), ledger, lines.next, atOnce);
  const moment = random.next();
  if (moment < 0.1) {
    await Promise.race([sleep(random.below(OPENING_MS)), writer.afterAnswers(1)]);
    const isOpen = writer.answers > 0;
    return { during: isOpen ? 'saving' : 'opening', end: await writer.kill() };
  }
  const many = random.below(RARELY) === 0 ? MANY_ANSWERS : 0;
  await writer.afterAnswers(1 + many + random.below(MOST_ANSWERS));
  if (moment < 0.7) {
    await aMoment(random);
    return { during: 'saving', end: await writer.kill() };
  }
  await writer.pause();
  writer.endInput();
  await Promise.race([sleep(random.below(CLOSING_MS)), writer.ended]);
  return { during: 'closing', end: await writer.kill() };
}

/** A writer that ended by itself may have come to its end; before that only a lock keeps it from opening. */
function noteEnd({ code, stderr }: WriterEnd, during: Killed['during'], tally: Tally): void {
  if (code === null || (during === 'closing' && code < 2)) return;
  if (code === 2 && stderr.includes('in use by')) tally.count('not let in', 1);
  else tally.fault(`ended with ${code} while ${during}: ${stderr}`);
}

/** Up to three milliseconds, in steps that no timer has; answers are not taken meanwhile, as nobody would then. */
async function aMoment(random: Seeded): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  const until = performance.now() + random.next() * 3;
  while (performance.now() < until) await new Promise((resolve) => setImmediate(resolve));
}
