import { join } from 'node:path';
import { isTemporaryName } from './atomic-write';
import { BACKUPS_FOLDER, MANIFESTS_FOLDER } from '../snapshot/backups';
import { HISTORY_FOLDER } from '../snapshot/build-snapshot';
import type { FileSystem } from './file-system';
import { NOTEBOOK_FOLDERS } from '../recovery/folder-shape';
import { listIfThere } from './read-if-there';
import { RECORDS_FOLDER } from '../snapshot/shard';
import { TEXTS_FOLDER } from '../texts/text-store';

/** Every folder that Dateline writes files in, relative to the notebook folder. */
const WRITTEN = [
  '',
  ...NOTEBOOK_FOLDERS,
  HISTORY_FOLDER,
  BACKUPS_FOLDER,
  ...[MANIFESTS_FOLDER, RECORDS_FOLDER, TEXTS_FOLDER].map((name) => `${BACKUPS_FOLDER}/${name}`),
];

/** Temporary files of writes that a crash cut off, relative to the notebook folder; nothing ever names them. */
export async function unfinishedWrites(
  files: FileSystem,
  notebook: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of WRITTEN) {
    const names = await listIfThere(files, join(notebook, folder));
    const own = names.filter(isTemporaryName);
    found.push(...own.map((name) => (folder === '' ? name : `${folder}/${name}`)));
  }
  return found;
}

/** Removes them. */
export async function removeUnfinishedWrites(files: FileSystem, notebook: string): Promise<void> {
  for (const file of await unfinishedWrites(files, notebook)) {
    await files.remove(join(notebook, file));
  }
}
