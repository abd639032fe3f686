import { lstat, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { ExportFile } from '../domain/export/export-request';
import { fail, ok, type Result } from '../domain/result';
import { writeAtomically } from '../library/files/atomic-write';
import { attempt } from '../library/files/file-fault';
import { nodeFileSystem } from '../library/files/node-file-system';

/** Why an export was not written. Files named before the failing one may stand there, each whole; no file is half. */
export type WriteError =
  /** Nothing was written; `paths` are all that would have been overwritten. */
  | { readonly kind: 'exists'; readonly paths: readonly string[] }
  /** `code` is the operating system's. */
  | { readonly kind: 'notWritten'; readonly path: string; readonly code: string };

/** Where an export goes, and whether it may take the place of what is there. */
export interface Destination {
  /** A file for an export of one file, else a folder; it need not exist. */
  readonly path: string;
  readonly layout: 'file' | 'folder';
  readonly overwrite: boolean;
}

/**
 * Writes an export. Each file is written beside its place and then put there, so that it is there whole or not at
 * all; the index comes last. Other files in the folder are left alone. Answers the paths written.
 */
export async function writeExport(
  files: readonly ExportFile[],
  { path, layout, overwrite }: Destination,
): Promise<Result<readonly string[], WriteError>> {
  const placed = files.map((file) => ({
    text: file.text,
    path: layout === 'file' ? resolve(path) : join(resolve(path), ...file.path.split('/')),
  }));
  if (!overwrite) {
    const taken = await existing(placed.map((file) => file.path));
    if (!taken.ok) return taken;
    if (taken.value.length > 0) return fail({ kind: 'exists', paths: taken.value });
  }
  for (const file of placed) {
    const written = await attempt(() => writeFile(file.path, file.text));
    if (!written.ok) {
      return fail({ kind: 'notWritten', path: file.path, code: written.error.code });
    }
  }
  return ok(placed.map((file) => file.path));
}

async function existing(paths: readonly string[]): Promise<Result<string[], WriteError>> {
  const taken: string[] = [];
  for (const path of paths) {
    const found = await attempt(() => lstat(path));
    if (found.ok) taken.push(path);
    else if (found.error.code !== 'ENOENT') {
      return fail({ kind: 'notWritten', path, code: found.error.code });
    }
  }
  return ok(taken);
}

async function writeFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeAtomically(nodeFileSystem, path, Buffer.from(text, 'utf8'));
}
