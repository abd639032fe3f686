import { join } from 'node:path';
import { HISTORY_FOLDER } from './build-snapshot';
import type { FileSystem } from './file-system';
import type { JournalLine } from './journal-line';
import { LineGraph, type StateName } from './line-graph';
import { readHistory, readJournals, readLineFile } from './lines-in-folder';
import { listIfThere } from './read-if-there';
import { writeAtomically } from './atomic-write';
import { linesAsBytes } from './judge-journals';
import { makeLastingFolder } from './kept-file';

/** Lines of a side whose files were given up for another's; see {@link KnownLines.keepApart}. */
const SIDE_FILE = /^side-[0-9a-f]+\.jsonl$/;
const SHORT_HASH = 8;

/** Every line of a notebook that is at hand; the history is read only when it is needed. */
export class KnownLines {
  readonly graph = new LineGraph();
  #hasHistory = false;

  constructor(
    private readonly files: FileSystem,
    private readonly notebook: string,
  ) {}

  /** Reads both journals. */
  async readJournals(): Promise<void> {
    const { first, second } = await readJournals(this.files, this.notebook);
    this.graph.add(first.lines);
    this.graph.add(second.lines);
  }

  /** Makes sure that it is known how two states came of one, if the lines for that are anywhere in the folder. */
  async lookBack(ours: StateName, theirs: StateName): Promise<void> {
    if (this.#hasHistory || this.graph.parting(ours, theirs) !== null) return;
    this.#hasHistory = true;
    for (const { lines } of await readHistory(this.files, this.notebook)) this.graph.add(lines);
    const names = await listIfThere(this.files, join(this.notebook, HISTORY_FOLDER));
    for (const name of names.filter((each) => SIDE_FILE.test(each))) {
      const file = `${HISTORY_FOLDER}/${name}`;
      this.graph.add((await readLineFile(this.files, this.notebook, file)).lines);
    }
  }

  /** Keeps the lines of a state that another does not have; otherwise they might be in no file any more. */
  async keepApart(state: StateName, from: StateName): Promise<void> {
    const lines: readonly JournalLine[] = this.graph.apart(state, from);
    if (state === null || lines.length === 0) return;
    const folder = join(this.notebook, HISTORY_FOLDER);
    await makeLastingFolder(this.files, folder);
    const path = join(folder, `side-${state.slice(0, SHORT_HASH)}.jsonl`);
    await writeAtomically(this.files, path, linesAsBytes(lines));
  }
}
