import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { HISTORY_FOLDER } from '../snapshot/build-snapshot';
import type { FileSystem } from '../files/file-system';
import { listIfThere } from '../files/read-if-there';

/** Longest that lines are gone through at a stretch, in milliseconds. */
const TURN_MS = 8;

/** A file of `history/`. */
export interface PastFile {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** Whether it holds what is kept of its edits, and not the edits themselves. */
  readonly isThinned: boolean;
}

const NAME = /^(\d+)-(\d+)(\.versions)?\.jsonl$/;

/** The files of history in the order of their edits, as they lie there now. */
export async function listPastFiles(
  files: FileSystem,
  notebook: string,
): Promise<readonly PastFile[]> {
  const names = await listIfThere(files, join(notebook, HISTORY_FOLDER));
  const found = names.flatMap((name): PastFile[] => {
    const parts = NAME.exec(name);
    if (!parts) return [];
    const [first, last] = [Number(parts[1]), Number(parts[2])];
    return [{ name, first, last, isThinned: parts[3] !== undefined }];
  });
  return found.sort((a, b) => a.first - b.first || a.last - b.last);
}

/** Name of the file with what is kept of a file's edits. */
export function thinnedName({ name }: PastFile): string {
  return name.replace(/(?:\.versions)?\.jsonl$/, '.versions.jsonl');
}

/**
 * The whole lines in a file's bytes that have `words` in them, without their line ends; with `null` all of them.
 * Others cost next to nothing. Lets others have their turn every few milliseconds.
 */
export async function* linesWith(
  bytes: Uint8Array,
  words: string | null,
): AsyncGenerator<string, void> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const needle = words === null ? null : Buffer.from(words);
  let began = performance.now();
  for (let start = 0; start < all.length;) {
    const hit = needle === null ? start : all.indexOf(needle, start);
    if (hit < 0) return;
    const end = all.indexOf(0x0a, hit);
    // What stands behind the last line end was cut off, or is just being written.
    if (end < 0) return;
    yield all.toString('utf8', all.lastIndexOf(0x0a, hit) + 1, end);
    start = end + 1;
    if (performance.now() - began < TURN_MS) continue;
    await nextTurn();
    began = performance.now();
  }
}
