import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { PassedOver } from '../../domain/incoming/batch';
import { formatOfExtension } from '../../ingest/readable';
import { attempt } from '../../library/files/file-fault';

/** What is found where the user pointed to. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly name: string }
  | { readonly kind: 'archive'; readonly path: string; readonly name: string }
  | {
      readonly kind: 'unreadable';
      readonly path: string;
      readonly name: string;
      readonly code: string;
    }
  | { readonly kind: 'passedOver'; readonly why: PassedOver };

/** Folders that lie deeper than this are not walked: no person made them. */
const DEEPEST = 64;

/** What systems and programs leave lying about. */
const HIDDEN = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/**
 * Finds what can be read at a path: the file itself, or all files in a folder and below, in the order of their names. A
 * link is followed when it is the path itself, and passed over in a folder, where it may lead out of it or in a circle.
 * Without `name` things are called by the last part of the path.
 */
export async function* gather(path: string, name = basename(path)): AsyncGenerator<Found> {
  const found = await attempt(() => stat(path));
  if (!found.ok) yield { kind: 'unreadable', path, name, code: found.error.code };
  else if (found.value.isDirectory()) yield* walk(path, name.replace(/[/\\]+$/, ''), 0);
  else if (isArchive(path)) yield { kind: 'archive', path, name };
  else yield { kind: 'file', path, name };
}

async function* walk(folder: string, name: string, depth: number): AsyncGenerator<Found> {
  const read = await attempt(() => readdir(folder, { withFileTypes: true }));
  if (!read.ok || depth > DEEPEST) {
    const code = read.ok ? 'ELOOP' : read.error.code;
    yield { kind: 'unreadable', path: folder, name, code };
    return;
  }
  const entries = read.value.sort((a, b) => ORDER.compare(a.name, b.name));
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  if (isNotebook(names)) {
    yield { kind: 'passedOver', why: 'otherKind' };
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const called = `${name}/${entry.name}`;
    const why = passedOver(entry, names);
    if (why !== null) yield { kind: 'passedOver', why };
    else if (entry.isDirectory()) yield* walk(path, called, depth + 1);
    else yield { kind: isArchive(path) ? 'archive' : 'file', path, name: called };
  }
}

const ORDER = new Intl.Collator('en', { numeric: true });

interface Entry {
  readonly name: string;
  isSymbolicLink(): boolean;
  isDirectory(): boolean;
  isFile(): boolean;
}

function passedOver(entry: Entry, names: ReadonlySet<string>): PassedOver | null {
  if (HIDDEN.test(entry.name)) return 'hidden';
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return isPartsOfPage(entry.name, names) ? 'otherKind' : null;
  const isReadable = formatOfExtension(extname(entry.name).slice(1)) !== null;
  return entry.isFile() && isReadable ? null : 'otherKind';
}

/** A notebook of Dateline's own holds the bytes of what was imported into it once. */
function isNotebook(names: ReadonlySet<string>): boolean {
  return ['notebook.json', 'originals', 'texts'].every((name) => names.has(name));
}

/** Browsers put the pictures, styles and frames of a saved page into a folder beside it. */
function isPartsOfPage(folder: string, names: ReadonlySet<string>): boolean {
  const page = /^(.+)(?:_files|\.files)$/i.exec(folder)?.[1]?.toLowerCase();
  return page !== undefined && ['html', 'htm', 'xhtml'].some((end) => names.has(`${page}.${end}`));
}

function isArchive(path: string): boolean {
  return formatOfExtension(extname(path).slice(1)) === 'zip';
}
