import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordId } from '../../domain/ids';
import type { NotebookRecord } from '../../domain/notebook/records';
import {
  type StateInTime,
  type Thinning,
  thinStates,
} from '../../domain/notebook/past/thin-states';
import type { RecordState } from '../../domain/notebook/past/record-versions';
import type { Result } from '../../domain/result';
import { writeAtomically } from '../files/atomic-write';
import { HISTORY_FOLDER } from '../snapshot/build-snapshot';
import { attempt, type FileFault } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import { keptRevisions } from '../snapshot/generations';
import { JOURNAL_FILE } from '../journal/journal';
import { type PastLine, readPastLine } from './past-line';
import { linesWith, listPastFiles, type PastFile, thinnedName } from './past-files';
import { readIfThere } from '../files/read-if-there';
import { printThinned, type ThinnedLine } from './thinned-line';

/** What thinning did. */
export interface Compacted {
  /** Files that were replaced by smaller ones or removed. */
  readonly files: number;
}

const DAY_MS = 86_400_000;
/** Edits stay as they are for so long. */
const UNTOUCHED_MS = 2 * DAY_MS;
/** Records that are thinned at a stretch. */
const STRETCH = 200;

/** A file that may be thinned, with what its thinned lines are to be. */
interface Candidate {
  readonly file: PastFile;
  /** Newest time in it, in milliseconds since 1970. */
  readonly newest: number;
}

/** Which states are kept: of each record the numbers of its edits, and apart those without a time. */
type Plan = ReadonlyMap<RecordId, ReadonlySet<string>>;

/**
 * Makes the history of a notebook smaller: of files whose edits are all older than two days it keeps the versions that
 * `thinStates` keeps, as thinned lines. Files that an earlier manifest in `backups/` may still need to lead to a later
 * one are left alone, and so are files that can't be read or hold a damaged line. A new file is in place before the
 * one it replaces goes. `goesOn` is asked before each file; false ends it there.
 */
export async function compactHistory(
  files: FileSystem,
  notebook: string,
  thinning: Thinning,
  goesOn: () => boolean = () => true,
): Promise<Result<Compacted, FileFault>> {
  return attempt(async () => {
    // Nothing may be thinned while no manifest is kept.
    const safe = (await keptRevisions(files, notebook)).at(-1) ?? -1;
    const found = await lookThrough(files, notebook);
    const plan = await planOf(found.states, thinning);
    let changed = 0;
    for (const { file, newest } of found.candidates) {
      if (!goesOn()) break;
      const isOld = newest < Date.parse(thinning.now) - UNTOUCHED_MS;
      if (isOld && file.last <= safe && (await thin(files, notebook, file, plan))) changed += 1;
    }
    return { files: changed };
  });
}

interface Found {
  readonly states: ReadonlyMap<RecordId, readonly StateInTime[]>;
  readonly candidates: readonly Candidate[];
}

async function lookThrough(files: FileSystem, notebook: string): Promise<Found> {
  const states = new Map<RecordId, StateInTime[]>();
  const candidates: Candidate[] = [];
  const take = ({ states: own }: PastLine): void => {
    for (const { id, revision, at, record } of own) {
      // That a record was not there before it was made need not be kept.
      if (at === null && record === null) continue;
      const known = states.get(id);
      if (known) known.push({ revision, at });
      else states.set(id, [{ revision, at }]);
    }
  };
  await goThrough(files, notebook, JOURNAL_FILE, take);
  for (const file of await listPastFiles(files, notebook)) {
    let newest = 0;
    const isGood = await goThrough(files, notebook, `${HISTORY_FOLDER}/${file.name}`, (line) => {
      take(line);
      newest = Math.max(newest, line.at === null ? 0 : Date.parse(line.at));
    });
    if (isGood) candidates.push({ file, newest });
  }
  return { states, candidates };
}

/** Tells every line of a file; answers whether the file is there, whole and without damage. */
async function goThrough(
  files: FileSystem,
  notebook: string,
  path: string,
  tell: (line: PastLine) => void,
): Promise<boolean> {
  const read = await attempt(() => readIfThere(files, join(notebook, path)));
  const bytes = read.ok ? read.value.bytes : null;
  if (bytes === null) return false;
  let isGood = bytes.length > 0 && bytes.at(-1) === 0x0a;
  for await (const text of linesWith(bytes, null)) {
    const line = readPastLine(text);
    if (line === null) isGood = false;
    else tell(line);
  }
  return isGood;
}

async function planOf(states: Found['states'], thinning: Thinning): Promise<Plan> {
  const plan = new Map<RecordId, Set<string>>();
  let done = 0;
  for (const [id, own] of states) {
    plan.set(id, new Set(thinStates(own, thinning).map(keyOf)));
    done += 1;
    if (done % STRETCH === 0) await nextTurn();
  }
  return plan;
}

function keyOf({ revision, at }: StateInTime): string {
  return `${revision}${at === null ? ' before' : ''}`;
}

/** Thins one file; answers whether that changed anything. */
async function thin(
  files: FileSystem,
  notebook: string,
  file: PastFile,
  plan: Plan,
): Promise<boolean> {
  const lines: string[] = [];
  const path = join(notebook, HISTORY_FOLDER, file.name);
  await goThrough(files, notebook, `${HISTORY_FOLDER}/${file.name}`, (line) => {
    const isKept = (state: RecordState) => plan.get(state.id)?.has(keyOf(state)) ?? false;
    for (const kept of printKept(line, line.states.filter(isKept))) lines.push(`${kept}\n`);
  });
  const bytes = Buffer.from(lines.join(''));
  if (file.isThinned && Buffer.compare(bytes, await files.read(path)) === 0) return false;
  const target = join(notebook, HISTORY_FOLDER, thinnedName(file));
  if (lines.length > 0) await writeAtomically(files, target, bytes);
  else await files.remove(target);
  if (path !== target) await files.remove(path);
  return true;
}

/** What is kept of a line: its own states, and apart those that stood before it. */
function printKept({ revision, removal }: PastLine, kept: readonly RecordState[]): string[] {
  const own = kept.filter((state) => state.revision === revision);
  const isTold = new Set(own.filter(({ record }) => record === null).map(({ id }) => id));
  // What a removal took away is told with it.
  const before = kept.filter((state) => state.revision !== revision && !isTold.has(state.id));
  const removed = (removal?.removed ?? []).filter(({ id }) => isTold.has(id));
  return [...printStates(before, []), ...printStates(own, removed)];
}

/** States of one edit as a line; none for none. */
function printStates(
  states: readonly RecordState[],
  removed: readonly NotebookRecord[],
): readonly string[] {
  const [first] = states;
  if (first === undefined) return [];
  const { revision, at, label } = first;
  const kept = byId(states.flatMap(({ record }) => record ?? []));
  return [printThinned({ revision, at, label, kept, removed: byId(removed) })];
}

function byId(records: readonly NotebookRecord[]): ThinnedLine['kept'] {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}
