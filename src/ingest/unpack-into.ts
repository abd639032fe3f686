import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadError } from '../domain/incoming/read-error';
import { type Result, ok } from '../domain/result';
import { unpack } from './zip/unpack';

/** The readable files of an archive, as they lie unpacked. */
export interface UnpackedArchive {
  /** Names with the folders of the archive, and where each file lies now. */
  readonly files: readonly { readonly name: string; readonly path: string }[];
  readonly leftOut: readonly { readonly name: string; readonly error: ReadError }[];
}

/**
 * Unpacks an archive into a folder, which is there. What the files are called in the archive has no part in where they
 * come to lie.
 */
export async function unpackInto(
  folder: string,
  bytes: Uint8Array,
): Promise<Result<UnpackedArchive, ReadError>> {
  const files: { name: string; path: string }[] = [];
  const unpacked = await unpack(bytes, async (file) => {
    const path = join(folder, `${files.length}.bin`);
    await writeFile(path, file.bytes, { mode: 0o600, flag: 'wx' });
    files.push({ name: file.name, path });
  });
  return unpacked.ok ? ok({ files, leftOut: unpacked.value.leftOut }) : unpacked;
}
