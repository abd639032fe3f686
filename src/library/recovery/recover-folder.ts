import type { Instant } from '../../domain/ids';
import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import type { Discovery } from './discovery';
import type { FileSystem } from '../files/file-system';
import { JOURNAL_FILE } from '../journal/journal';
import { linesAsBytes } from './judge-journals';
import { MANIFEST_FILE } from '../snapshot/manifest';
import { mendFolder } from './mend-folder';
import { migrateFolder } from './migrate-folder';
import { asFound, type FolderState, readFolder } from './read-notebook-folder';

/** A notebook folder that was read, and made good where it was not. */
export interface Recovered {
  readonly state: FolderState;
  /** Whether the files say what the state says; if not, nothing must be written to them. */
  readonly isGood: boolean;
  /** Whether anything was written. */
  readonly isMended: boolean;
}

/**
 * Reads a notebook folder and makes its files say what was read: what is damaged goes to the quarantine and is
 * restored, what an older Dateline wrote is brought to this format. Only for the process that holds the lock. A folder
 * that a newer Dateline wrote is left as it is. Fails as {@link readFolder} does.
 */
export async function recoverFolder(
  files: FileSystem,
  path: string,
  now: Instant,
): Promise<Recovered> {
  const reading = await readFolder(files, path);
  if (reading.manifest.schema > SCHEMA_VERSION)
    return { state: asFound(reading), isGood: false, isMended: false };
  const { manifest, discoveries } = migrateFolder(reading);
  if (discoveries.length === 0) return { state: asFound(reading), isGood: true, isMended: false };
  const { findings, undone, fault } = await mendFolder(files, path, discoveries, now);
  const { notebook, shards, lines } = reading;
  const missed = [...undone];
  if (missed.some(({ isVital }) => isVital)) {
    const what = `Not everything that was found could be put right (${fault ?? ''}). Nothing is written to the notebook until it is.`;
    const finding = { kind: 'damaged' as const, file: MANIFEST_FILE, what, done: null };
    const state = { ...asFound(reading), findings: [...findings, finding] };
    return { state, isGood: false, isMended: true };
  }
  const isRewritten = discoveries.some((each) => writesJournal(each) && !undone.has(each));
  const journalBytes = isRewritten ? linesAsBytes(lines).length : reading.journalBytes;
  const state = { manifest, notebook, shards, lines, journalBytes, findings };
  return { state, isGood: true, isMended: true };
}

function writesJournal({ mends }: Discovery): boolean {
  return mends.some((mend) => 'file' in mend && mend.file === JOURNAL_FILE);
}
