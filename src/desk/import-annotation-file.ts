import { basename } from 'node:path';
import { fail, ok, type Result } from '../domain/result';
import { readW3c, type W3cError } from '../ingest/w3c/read-w3c';
import { nodeFileSystem } from '../library/files/node-file-system';
import { attempt } from '../library/files/file-fault';
import type { EditError } from './ask-for-edit';
import { type AnnotationsImported, importAnnotations } from './import-annotations';
import type { NotebookDesk } from './notebook-desk';

export { phraseAnnotations, phraseNoAnnotations } from '../domain/export/w3c/phrase-annotations';

/** Why a file of annotations did not come in; the notebook is as it was. */
export type AnnotationFileError =
  | W3cError
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'edit'; readonly error: EditError };

/** What became of a file of annotations. */
export interface AnnotationFile {
  /** The file's name. */
  readonly name: string;
  readonly outcome: Result<AnnotationsImported, AnnotationFileError>;
}

/** Most bytes of a file of annotations: some ten thousand of them. */
const LARGEST = 20_000_000;

/** Whether a file is taken for annotations, by its name. */
export function isAnnotationFile(path: string): boolean {
  return /\.json(?:ld)?$/iu.test(path);
}

/** Brings in the annotations of a file in the W3C Web Annotation Data Model, as one step. */
export async function importAnnotationFile(
  desk: NotebookDesk,
  path: string,
): Promise<AnnotationFile> {
  const name = basename(path);
  const bytes = await bytesOf(path);
  if (!bytes.ok) return { name, outcome: bytes };
  const read = readW3c(bytes.value);
  if (!read.ok) return { name, outcome: read };
  const imported = await importAnnotations(desk, read.value);
  return {
    name,
    outcome: imported.ok ? imported : fail({ kind: 'edit', error: imported.error }),
  };
}

async function bytesOf(path: string): Promise<Result<Uint8Array, AnnotationFileError>> {
  const read = await attempt(async () => {
    const stat = await nodeFileSystem.stat(path);
    if (stat?.kind !== 'file') return null;
    return stat.bytes > LARGEST ? stat.bytes : nodeFileSystem.read(path);
  });
  if (!read.ok) return fail({ kind: 'unreadable', code: read.error.code });
  if (read.value === null) return fail({ kind: 'unreadable', code: 'ENOENT' });
  return typeof read.value === 'number' ? fail({ kind: 'tooLarge' }) : ok(read.value);
}
