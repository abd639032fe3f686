import type { FileSystem } from '../files/file-system';
import { type Seen, sameSeen } from '../files/file-stamp';
import { FolderOnDisk } from '../folder-on-disk';

/** So often a folder that changes while it is read is read again; after that what was read counts. */
const TRIES = 5;

/**
 * Reads a folder that another process may be writing to until nothing changed meanwhile: what looks like damage may be
 * two states of it. `seen` is how the folder looked then. Fails as the reading does that was not disturbed.
 */
export async function readCalmly<Value>(
  files: FileSystem,
  path: string,
  read: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly seen: Seen }> {
  for (let turn = 1; ; turn += 1) {
    const seen = await FolderOnDisk.look({ files, path });
    try {
      const value = await read();
      if (turn === TRIES || sameSeen(seen, await FolderOnDisk.look({ files, path }))) {
        return { value, seen };
      }
    } catch (error) {
      if (turn === TRIES || sameSeen(seen, await FolderOnDisk.look({ files, path }))) throw error;
    }
  }
}
