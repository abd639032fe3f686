import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant, Sha256 } from '../../domain/ids';
import { HISTORY_FOLDER } from '../snapshot/build-snapshot';
import type { FileSystem } from '../files/file-system';
import type { JournalLine } from '../journal/journal-line';
import { LineGraph, type StateName } from './line-graph';
import {
  readHistory,
  readJournals,
  readLineFile,
  SECOND_JOURNAL,
} from '../recovery/lines-in-folder';
import { listIfThere, statIfThere } from '../files/read-if-there';
import { writeAtomically } from '../files/atomic-write';
import { linesAsBytes } from '../recovery/judge-journals';
import { makeLastingFolder } from '../files/kept-file';

/** Lines of a side whose files were given up for another's; recognised by its name. */
const SIDE_FILE = /^side-[0-9a-f]+\.jsonl$/;
const SHORT_HASH = 8;
/** A side that was kept longer ago than this, in milliseconds, was taken in or is the user's to look for. */
const SIDE_MS = 7 * 86_400_000;

/** Every line of a notebook that is at hand; the history is read only when it is needed. */
export class KnownLines {
  readonly graph = new LineGraph();
  #hasHistory = false;

  constructor(
    private readonly files: FileSystem,
    private readonly notebook: string,
  ) {}

  /**
   * Reads both journals. Lines of ours that the journal does not hold any more are kept on the side first; a second
   * copy that holds nothing else is then no sign of damage and becomes a copy again.
   *
   * @param ours the lines of our side after its snapshot
   */
  async readJournals(ours: readonly JournalLine[]): Promise<void> {
    this.graph.add(ours);
    const { first, second } = await readJournals(this.files, this.notebook);
    this.graph.add(first.lines);
    this.graph.add(second.lines);
    const own = new Set(ours.map(({ hash }) => hash));
    const there = new Set(first.lines.map(({ hash }) => hash));
    await this.#keep(ours.filter(({ hash }) => !there.has(hash)));
    const isOurs = second.lines.every(({ hash }) => own.has(hash) || there.has(hash));
    const isBehind = second.lines.some(({ hash }) => !there.has(hash));
    if (first.bytes === null || first.damaged.length > 0 || !isOurs || !isBehind) return;
    await writeAtomically(this.files, join(this.notebook, SECOND_JOURNAL), first.bytes);
  }

  /** Makes sure that it is known how two states came of one, if the lines for that are anywhere in the folder. */
  async lookBack(ours: StateName, theirs: StateName): Promise<void> {
    if (this.#hasHistory || this.graph.parting(ours, theirs) !== null) return;
    this.#hasHistory = true;
    await this.#readHistory();
  }

  /** The same, where the lines may still be on their way: looks again after each pause, in milliseconds. */
  async waitForPast(ours: StateName, theirs: StateName, pauses: readonly number[]): Promise<void> {
    for (const pause of pauses) {
      if (this.graph.parting(ours, theirs) !== null) return;
      await sleep(pause);
      await this.#readHistory();
    }
  }

  /** Sides that a crash may have kept from being taken in: what was put aside of late. */
  async sidesKept(now: Instant): Promise<readonly (readonly JournalLine[])[]> {
    const sides: (readonly JournalLine[])[] = [];
    for (const file of await this.#sideFiles()) {
      const stat = await statIfThere(this.files, join(this.notebook, file));
      if (stat === null || Date.parse(now) - stat.modifiedMs > SIDE_MS) continue;
      sides.push((await readLineFile(this.files, this.notebook, file)).lines);
    }
    return sides;
  }

  /** Lets go of lines that were kept on the side and stand in the journal again, or in nothing different from it. */
  async forget(last: StateName): Promise<void> {
    if (last !== null) await this.files.remove(join(this.notebook, sideFile(last)));
  }

  async #keep(lines: readonly JournalLine[]): Promise<void> {
    const last = lines.at(-1);
    if (last === undefined) return;
    await makeLastingFolder(this.files, join(this.notebook, HISTORY_FOLDER));
    const path = join(this.notebook, sideFile(last.hash));
    await writeAtomically(this.files, path, linesAsBytes(lines));
  }

  async #readHistory(): Promise<void> {
    for (const { lines } of await readHistory(this.files, this.notebook)) this.graph.add(lines);
    for (const file of await this.#sideFiles()) {
      this.graph.add((await readLineFile(this.files, this.notebook, file)).lines);
    }
  }

  async #sideFiles(): Promise<readonly string[]> {
    const names = await listIfThere(this.files, join(this.notebook, HISTORY_FOLDER));
    return names.filter((name) => SIDE_FILE.test(name)).map((name) => `${HISTORY_FOLDER}/${name}`);
  }
}

function sideFile(last: Sha256): string {
  return `${HISTORY_FOLDER}/side-${last.slice(0, SHORT_HASH)}.jsonl`;
}
