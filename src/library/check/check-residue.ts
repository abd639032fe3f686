import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { HISTORY_FOLDER } from '../snapshot/build-snapshot';
import type { Discovery } from '../recovery/discovery';
import type { FileSystem } from '../files/file-system';
import type { Finding } from '../finding';
import { LOCK_FILE, lookAtLock } from '../lock/folder-lock';
import { counted } from '../recovery/judge-journals';
import { readPastLine } from '../history/past-line';
import { listPastFiles } from '../history/past-files';
import type { Processes } from '../lock/processes';
import { readIfThere } from '../files/read-if-there';
import { unfinishedWrites } from '../files/unfinished-writes';

/** A lock that nobody holds; opening the notebook for writing takes it over. */
export const STALE_LOCK: Finding = {
  kind: 'residue',
  file: LOCK_FILE,
  what: 'The lock is of a process that is gone. Whoever opens the notebook next takes it over.',
  done: 'It was taken over.',
};

/** What crashes leave behind: a lock nobody holds, and files of writes that were cut off. */
export async function checkResidue(
  files: FileSystem,
  notebook: string,
  processes: Processes,
): Promise<readonly Discovery[]> {
  const unfinished = await unfinishedWrites(files, notebook);
  const isStale = (await lookAtLock(files, notebook, processes)) === 'stale';
  return [
    ...(isStale ? [{ finding: STALE_LOCK, mends: [], done: null }] : []),
    ...unfinished.map((file): Discovery => {
      const what = `${file} is left of a write that was cut off. Nothing names it.`;
      return {
        finding: { kind: 'residue', file, what },
        mends: [{ kind: 'quarantine', file }],
        done: 'It was moved to the quarantine.',
      };
    }),
  ];
}

/** Reads every piece of history, whether it was made smaller or not. */
export async function checkHistory(
  files: FileSystem,
  notebook: string,
): Promise<readonly Discovery[]> {
  const found: Discovery[] = [];
  for (const { name } of await listPastFiles(files, notebook)) {
    await nextTurn();
    const file = `${HISTORY_FOLDER}/${name}`;
    const { bytes, problem } = await readIfThere(files, join(notebook, file));
    const lines = Buffer.from(bytes ?? [])
      .toString('utf8')
      .split('\n');
    const torn = lines.pop() ?? '';
    const good = lines.filter((line) => readPastLine(line) !== null);
    const bad = lines.length - good.length + (torn === '' ? 0 : 1);
    if (problem === null && bad === 0) continue;
    const what =
      problem === null
        ? `${counted(bad, 'line')} of ${file} can’t be read. Earlier versions of records that stood there can’t be shown any more.`
        : `${file} ${problem}.`;
    const kept = Buffer.from(good.map((line) => `${line}\n`).join(''));
    found.push({
      finding: { kind: 'damaged', file, what },
      mends: [{ kind: 'replace', file, bytes: kept }],
      done: 'The file as it was is in the quarantine.',
    });
  }
  return found;
}
