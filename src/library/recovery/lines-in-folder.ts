import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { RECORD_KINDS } from '../../domain/notebook/records';
import { isIdOf } from '../../domain/record-id';
import { BACKUPS_FOLDER } from '../snapshot/backups';
import { HISTORY_FOLDER } from '../snapshot/build-snapshot';
import { errorCode } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import { JOURNAL_FILE } from '../journal/journal';
import { type JournalLine, readLine } from '../journal/journal-line';
import { listIfThere, readIfThere } from '../files/read-if-there';

/** The journal's second copy, relative to the notebook folder. */
export const SECOND_JOURNAL = `${BACKUPS_FOLDER}/${JOURNAL_FILE}`;

/** Name of a piece of history. */
const HISTORY_FILE = /^\d+-\d+\.jsonl$/;

/** Bytes of lines that are read at a stretch. */
const STRETCH = 512 * 1024;

/** A file of journal lines as it lies in the folder. */
export interface LineFile {
  /** Relative to the notebook folder. */
  readonly file: string;
  /** `null` when there is no such file; `problem` says why then. */
  readonly bytes: Uint8Array | null;
  readonly problem: string | null;
  /** Whole lines that read back as they were printed, in their order. */
  readonly lines: readonly JournalLine[];
  /** Numbers, from 1, of whole lines that do not. */
  readonly damaged: readonly number[];
  /** Bytes behind the last line end: a line that was cut off. */
  readonly torn: number;
}

/** The two journals of a notebook. */
export interface Journals {
  readonly first: LineFile;
  readonly second: LineFile;
}

/** Reads both journals; a second copy that can't be reached is told of and else does not matter. */
export async function readJournals(files: FileSystem, notebook: string): Promise<Journals> {
  const first = await readLineFile(files, notebook, JOURNAL_FILE);
  try {
    const content = await readIfThere(files, join(notebook, SECOND_JOURNAL));
    if (content.bytes !== null && first.bytes !== null && sameBytes(content.bytes, first.bytes)) {
      return { first, second: { ...first, file: SECOND_JOURNAL } };
    }
    return { first, second: await linesIn(SECOND_JOURNAL, content.bytes, content.problem) };
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return { first, second: await linesIn(SECOND_JOURNAL, null, `can’t be read (${code})`) };
  }
}

/** Reads the pieces of history, the oldest first. */
export async function readHistory(
  files: FileSystem,
  notebook: string,
): Promise<readonly LineFile[]> {
  const names = await listIfThere(files, join(notebook, HISTORY_FOLDER));
  const pieces: LineFile[] = [];
  for (const name of names.filter((each) => HISTORY_FILE.test(each)).sort()) {
    pieces.push(await readLineFile(files, notebook, `${HISTORY_FOLDER}/${name}`));
  }
  return pieces;
}

/** Reads a file of journal lines, wherever in the notebook folder it lies. */
export async function readLineFile(
  files: FileSystem,
  notebook: string,
  file: string,
): Promise<LineFile> {
  const { bytes, problem } = await readIfThere(files, join(notebook, file));
  return linesIn(file, bytes, problem);
}

async function linesIn(
  file: string,
  bytes: Uint8Array | null,
  problem: string | null,
): Promise<LineFile> {
  const lines: JournalLine[] = [];
  const damaged: number[] = [];
  const all = bytes === null ? Buffer.of() : viewOf(bytes);
  let start = 0;
  let rested = 0;
  for (let number = 1; ; number += 1) {
    const end = all.indexOf(0x0a, start);
    if (end < 0) break;
    const line = readLine(all.toString('utf8', start, end));
    if (line !== null && hasOwnRecords(line)) lines.push(line);
    else damaged.push(number);
    start = end + 1;
    if (start - rested < STRETCH) continue;
    rested = start;
    await nextTurn();
  }
  return { file, bytes, problem, lines, damaged, torn: all.length - start };
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** Whether what stands under an id in a line's diff is the record of that id. */
function hasOwnRecords({ diff }: JournalLine): boolean {
  const { added, updated, removed } = diff;
  return (
    [...Object.entries(added), ...Object.entries(removed)].every(isUnderItsId) &&
    Object.entries(updated).every(([id, pair]) => pair.every((each) => isUnderItsId([id, each])))
  );
}

function isUnderItsId([id, record]: [string, { readonly kind: string; readonly id: string }]) {
  const kind = RECORD_KINDS.find((each) => each === record.kind);
  return kind !== undefined && record.id === id && isIdOf(kind, id);
}
