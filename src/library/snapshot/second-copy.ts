import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Sha256 } from '../../domain/ids';
import { type CopiedFolder, secondCopyPath } from './backups';
import { hashInTurns } from '../files/hash-in-turns';
import type { FileSystem } from '../files/file-system';
import { readIfThere } from '../files/read-if-there';

const decompressed = promisify(gunzip);

/** A second copy; `bytes` is `null` when it is not what it has to be, and `problem` says why. */
export type SecondCopy =
  | { readonly bytes: Uint8Array; readonly problem: null }
  | { readonly bytes: null; readonly problem: string };

/** Reads the second copy of a file whose hash and greatest length are known, however much it claims to hold. */
export async function readSecondCopy(
  files: FileSystem,
  notebook: string,
  { folder, name, hash, atMost }: SecondCopyOf,
): Promise<SecondCopy> {
  const content = await readIfThere(files, secondCopyPath(notebook, folder, name));
  if (content.bytes === null) return content;
  const bytes = await unpacked(content.bytes, atMost);
  if (bytes === null) return { bytes, problem: 'can’t be unpacked' };
  if ((await hashInTurns(bytes)) === hash) return { bytes, problem: null };
  return { bytes: null, problem: 'is not as it was saved' };
}

/** Which file a second copy is of. */
export interface SecondCopyOf {
  readonly folder: CopiedFolder;
  readonly name: string;
  readonly hash: Sha256;
  /** Bytes. */
  readonly atMost: number;
}

async function unpacked(bytes: Uint8Array, atMost: number): Promise<Uint8Array | null> {
  try {
    return await decompressed(bytes, { maxOutputLength: atMost });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
