import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { NotKept } from './file-fault';
import type { FileSystem, NewFile } from './file-system';

const TEMPORARY = /^\..+\.[0-9a-f]{12}\.tmp$/;

/** Whether a file name is that of a write that did not come to its end. */
export function isTemporaryName(name: string): boolean {
  return TEMPORARY.test(name);
}

/**
 * Puts bytes in place of a file so that whatever happens, the path holds either all of the old bytes or all of the
 * new ones, and once it comes back the new ones survive a power cut: a temporary file in the same folder, written
 * whole, flushed, read back and compared, renamed, and the folder flushed. Rejects with the error of the call that
 * failed.
 */
export async function writeAtomically(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  await writeInPlace(files, path, bytes);
  await files.syncFolder(dirname(path));
}

/** As {@link writeAtomically}, but the folder is still to be flushed: for many files that are put into one. */
export async function writeInPlace(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  await writeNew(files, temporary, bytes);
  try {
    const kept = await files.read(temporary);
    if (Buffer.compare(kept, bytes) !== 0) throw new NotKept(path);
    await files.rename(temporary, path);
  } catch (error) {
    // The failure that matters is the one before; what is left behind is recognised by its name.
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
}

/**
 * Writes a file that must not be there yet and flushes it; short writes are gone on with. A file that could not be
 * finished is taken away again; one that was there before (`EEXIST`) is left alone.
 */
export async function writeNew(files: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.create(path);
  try {
    await writeAll(file, bytes);
  } catch (error) {
    // The failure that matters is the one before.
    await files.remove(path).catch(() => undefined);
    throw error;
  }
}

async function writeAll(file: NewFile, bytes: Uint8Array): Promise<void> {
  try {
    let written = 0;
    while (written < bytes.length) written += await file.write(bytes.subarray(written));
    await file.sync();
  } finally {
    await file.close();
  }
}
