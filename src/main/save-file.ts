import type { BrowserWindow } from 'electron';
import { extname } from 'node:path';
import type { ExportOutcome } from '../contract/import-and-export';
import { writeAtomically } from '../library/files/atomic-write';
import { attempt } from '../library/files/file-fault';
import { nodeFileSystem } from '../library/files/node-file-system';
import { askForFilePlace, confirmOverwriting } from './ask';

/** A file to be saved where the user says. */
export interface FileToSave {
  /** Title of the dialog. */
  readonly title: string;
  /** Suggested name with its extension, which the file gets in any case. */
  readonly name: string;
  /** What files of that extension are called: `Markdown`. */
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** Asks where to, and again before anything is overwritten; the file is there whole or not at all. */
export async function saveFile(
  window: BrowserWindow | null,
  { title, name, kind, bytes }: FileToSave,
): Promise<ExportOutcome> {
  const extension = extname(name);
  const place = await askForFilePlace(window, {
    title,
    buttonLabel: 'Save',
    defaultPath: name,
    filters: [{ name: kind, extensions: [extension.slice(1)] }],
  });
  if (place === null) return { kind: 'cancelled' };
  const isNamedSo = extname(place.path).toLowerCase() === extension;
  const path = isNamedSo ? place.path : place.path + extension;
  if (!(isNamedSo && place.mayOverwrite) && (await isTaken(path))) {
    if (!(await confirmOverwriting(window, [path]))) return { kind: 'cancelled' };
  }
  const written = await attempt(() => writeAtomically(nodeFileSystem, path, bytes));
  return written.ok
    ? { kind: 'written', path, files: 1 }
    : { kind: 'failed', path, code: written.error.code };
}

async function isTaken(path: string): Promise<boolean> {
  const found = await attempt(() => nodeFileSystem.stat(path));
  return !found.ok || found.value !== null;
}
