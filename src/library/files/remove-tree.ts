import { join } from 'node:path';
import type { FileSystem } from './file-system';

/** Removes a folder with all that lies in it; content when there is none. */
export async function removeTree(files: FileSystem, folder: string): Promise<void> {
  if ((await files.stat(folder)) === null) return;
  for (const name of await files.list(folder)) {
    const path = join(folder, name);
    if ((await files.stat(path))?.kind === 'folder') await removeTree(files, path);
    else await files.remove(path);
  }
  await files.removeFolder(folder);
}
