import { join } from 'node:path';
import type { Sha256 } from '../domain/ids';
import type { Notebook } from '../domain/notebook/notebook';
import { writeAtomically } from '../library/files/atomic-write';
import { compactHistory } from '../library/history/compact-history';
import { attempt } from '../library/files/file-fault';
import type { FileSystem } from '../library/files/file-system';
import { makeLastingFolder } from '../library/files/kept-file';
import { nodeFileSystem } from '../library/files/node-file-system';
import { setSuperfluousAside } from '../library/texts/set-superfluous-aside';
import type { NotebookDesk } from './notebook-desk';

/** Where it is written when history was thinned last; it may go at any time. */
const CACHE_FOLDER = 'cache';
const MARK = 'history.json';

const DAY_MS = 86_400_000;

/** How history is kept small. */
export interface KeepingHistory {
  readonly keepDays: number;
  /** Asked between files: false stops it, as when the notebook is about to close. */
  readonly goesOn: () => boolean;
}

/**
 * Thins the history of an open notebook when that was not done for a day, and sets texts and originals aside that
 * nothing names any more. Meant for a moment when nothing else is
 * going on; what can't be done now is done another time. Answers how many files became smaller.
 */
export async function keepHistorySmall(
  desk: NotebookDesk,
  { keepDays, goesOn }: KeepingHistory,
): Promise<number> {
  const { path, readOnly } = desk.info;
  const { files = nodeFileSystem, now } = desk.ports;
  if (readOnly !== null || !(await isDue(files, path, now()))) return 0;
  const done = await compactHistory(files, path, { now: now(), keepDays }, goesOn);
  if (!done.ok || !goesOn()) return 0;
  await attempt(() => setSuperfluousAside(files, path, hashesInUse(desk.notebook), now()));
  await attempt(async () => {
    await makeLastingFolder(files, join(path, CACHE_FOLDER));
    const text = JSON.stringify({ thinnedAt: now() });
    await writeAtomically(files, join(path, CACHE_FOLDER, MARK), Buffer.from(`${text}\n`));
  });
  return done.value.files;
}

/** Texts and originals that records name. */
function hashesInUse(notebook: Notebook): ReadonlySet<Sha256> {
  const hashes = new Set<Sha256>();
  for (const { versions } of notebook.all('article')) {
    for (const { textHash, provenance } of versions) {
      hashes.add(textHash);
      if (provenance.original !== null) hashes.add(provenance.original.hash);
    }
  }
  for (const { target } of notebook.all('annotation')) hashes.add(target.textHash);
  return hashes;
}

async function isDue(files: FileSystem, path: string, now: string): Promise<boolean> {
  const read = await attempt(() => files.read(join(path, CACHE_FOLDER, MARK)));
  if (!read.ok) return read.error.code === 'ENOENT';
  const at = /"thinnedAt":"([^"]+)"/.exec(Buffer.from(read.value).toString('utf8'))?.[1] ?? '';
  const since = Date.parse(now) - Date.parse(at);
  // A mark from the future was made by a clock that was wrong.
  return !(since >= 0 && since < DAY_MS);
}
