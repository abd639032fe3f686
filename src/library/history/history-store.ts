import { join } from 'node:path';
import type { Instant, RecordId } from '../../domain/ids';
import type { RecordState } from '../../domain/notebook/past/record-versions';
import type { Removal } from '../../domain/notebook/past/removals';
import { HISTORY_FOLDER } from '../snapshot/build-snapshot';
import { attempt } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import { JOURNAL_FILE } from '../journal/journal';
import { type PastLine, readPastLine } from './past-line';
import { linesWith, listPastFiles } from './past-files';

/** What was found of the past. */
export interface Past<Item> {
  readonly items: readonly Item[];
  /** False when a file or line that may tell more could not be read. */
  readonly isWhole: boolean;
}

/** The states of a record that journal and history tell of, in no particular order. Damaged lines are passed over. */
export async function readRecordStates(
  files: FileSystem,
  notebook: string,
  id: RecordId,
): Promise<Past<RecordState>> {
  // As a key of JSON: where the id is but named by another record, no colon follows.
  const words = `${JSON.stringify(id)}:`;
  return gather(files, notebook, words, ({ states }) => states.filter((state) => state.id === id));
}

/** The edits since then that deleted something, in no particular order. Damaged lines are passed over. */
export async function readRemovals(
  files: FileSystem,
  notebook: string,
  since: Instant,
): Promise<Past<Removal>> {
  const words = '"removed":{"';
  return gather(files, notebook, words, ({ removal }) =>
    removal !== null && removal.at >= since ? [removal] : [],
  );
}

/** So often history is listed anew when a file of it was replaced meanwhile. */
const LOOKS = 3;

/**
 * Goes through journal and history. The journal comes first: what a snapshot moves from it to history meanwhile is
 * then read twice rather than never.
 */
async function gather<Item>(
  files: FileSystem,
  notebook: string,
  words: string,
  itemsOf: (line: PastLine) => readonly Item[],
): Promise<Past<Item>> {
  const items: Item[] = [];
  let isWhole = true;
  const take = async (path: string): Promise<boolean> => {
    const read = await attempt(() => files.read(join(notebook, path)));
    if (!read.ok) return read.error.code !== 'ENOENT' && !(isWhole = false);
    for await (const text of linesWith(read.value, words)) {
      const line = readPastLine(text);
      if (line === null) isWhole = false;
      else items.push(...itemsOf(line));
    }
    return true;
  };
  await take(JOURNAL_FILE);
  const seen = new Set<string>();
  for (let look = 0; look < LOOKS; look += 1) {
    let isGone = false;
    for (const { name } of await listed(files, notebook)) {
      if (seen.has(name)) continue;
      seen.add(name);
      if (!(await take(`${HISTORY_FOLDER}/${name}`))) isGone = true;
    }
    if (!isGone) break;
  }
  return { items, isWhole };

  async function listed(from: FileSystem, folder: string) {
    const found = await attempt(() => listPastFiles(from, folder));
    if (!found.ok) isWhole = false;
    return found.ok ? found.value : [];
  }
}
