import { join } from 'node:path';
import type { Original } from '../../domain/article/article';
import { fail, ok, type Result } from '../../domain/result';
import { sha256 } from '../files/checksum';
import { attempt } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import { keepFile } from '../files/kept-file';
import type { SaveError } from '../open-error';

/** Folder of the imported bytes in a notebook. */
export const ORIGINALS_FOLDER = 'originals';

const EXTENSION = /^[a-z0-9]{1,16}$/;

/**
 * Keeps the bytes an article was imported from, as `originals/<hash>.<extension>`. An extension that would be no safe
 * part of a file name becomes `bin`.
 */
export async function keepOriginal(
  files: FileSystem,
  notebookFolder: string,
  bytes: Uint8Array,
  extension: string,
): Promise<Result<Original, SaveError>> {
  const lower = extension.toLowerCase();
  const original: Original = {
    hash: sha256(bytes),
    extension: EXTENSION.test(lower) ? lower : 'bin',
  };
  const name = `${original.hash}.${original.extension}`;
  const folder = join(notebookFolder, ORIGINALS_FOLDER);
  const kept = await attempt(() => keepFile(files, folder, name, bytes, original.hash));
  return kept.ok ? ok(original) : fail({ kind: 'notSaved', code: kept.error.code });
}

/** The bytes of an original as they were imported; `null` when they can't be read or are not those any more. */
export async function readOriginal(
  files: FileSystem,
  notebookFolder: string,
  { hash, extension }: Original,
): Promise<Uint8Array | null> {
  const path = join(notebookFolder, ORIGINALS_FOLDER, `${hash}.${extension}`);
  const read = await attempt(() => files.read(path));
  return read.ok && sha256(read.value) === hash ? read.value : null;
}
