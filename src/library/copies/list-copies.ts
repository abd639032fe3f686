import { join } from 'node:path';
import type { Instant } from '../../domain/ids';
import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import { type AboutCopy, readAbout } from './about-copy';
import { type CopyId, idPart, readCopyName, readGroupName } from './copy-names';
import { attempt, errorCode } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import { DamagedFile } from '../files/json-file';
import { type Manifest, MANIFEST_FILE, manifestFormat, NewerFormat } from '../snapshot/manifest';

/** A copy as it is found. */
export interface ListedCopy {
  readonly id: CopyId;
  /** Name of the notebook's folder when it was made. */
  readonly notebook: string;
  readonly madeAt: Instant;
  /** Local calendar day. */
  readonly day: string;
  /** The whole id of the notebook; `null` for a copy that can't be read. */
  readonly notebookId: string | null;
  /** `null` for a copy that can't be read. */
  readonly about: AboutCopy | null;
  /** Why it can't be read; `null` when it can. */
  readonly problem: string | null;
}

/** A copy that can be read. */
export interface GoodCopy extends ListedCopy {
  readonly notebookId: string;
  readonly about: AboutCopy;
  readonly problem: null;
}

/** Whether a copy can be read: its manifest at least is as it was saved. */
export function isGood(copy: ListedCopy): copy is GoodCopy {
  return copy.about !== null;
}

/**
 * The copies in a folder of copies, the latest first; none where there is no such folder. With `notebookId` only those
 * of that notebook. Folders and files of someone else are passed over.
 */
export async function listCopies(
  files: FileSystem,
  copiesFolder: string,
  notebookId: string | null = null,
): Promise<readonly ListedCopy[]> {
  const copies: ListedCopy[] = [];
  for (const group of await namesIn(files, copiesFolder)) {
    const read = readGroupName(group);
    if (!read || (notebookId !== null && read.idPart !== idPart(notebookId))) continue;
    copies.push(...(await listGroup(files, copiesFolder, group)));
  }
  return copies
    .filter((copy) => notebookId === null || (copy.notebookId ?? notebookId) === notebookId)
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0));
}

/** The copies in one folder of copies of a notebook, the latest first. */
export async function listGroup(
  files: FileSystem,
  copiesFolder: string,
  group: string,
): Promise<readonly ListedCopy[]> {
  const names = (await namesIn(files, join(copiesFolder, group))).filter(readCopyName);
  const copies: ListedCopy[] = [];
  for (const name of [...names].sort().reverse()) {
    copies.push(await look(files, copiesFolder, { group, name }));
  }
  return copies;
}

async function namesIn(files: FileSystem, folder: string): Promise<readonly string[]> {
  const stat = await files.stat(folder);
  return stat?.kind === 'folder' ? files.list(folder) : [];
}

async function look(files: FileSystem, copiesFolder: string, id: CopyId): Promise<ListedCopy> {
  const named = readCopyName(id.name);
  const group = readGroupName(id.group);
  if (!named || !group) throw new Error(`Not a copy: ${id.group}/${id.name}`);
  const copy = { id, notebook: group.notebook, ...named };
  const found = await attempt(() => inspect(files, join(copiesFolder, id.group, id.name)));
  if (!found.ok) return { ...copy, ...unreadable(`it could not be read (${found.error.code})`) };
  return { ...copy, ...found.value };
}

type Found = Pick<ListedCopy, 'notebookId' | 'about' | 'problem'>;

async function inspect(files: FileSystem, path: string): Promise<Found> {
  try {
    const manifest = await readManifest(files, path);
    const about = await readAbout(files, path, manifest);
    return { notebookId: manifest.id, about, problem: null };
  } catch (error) {
    if (error instanceof DamagedFile) return unreadable(error.message);
    if (error instanceof NewerFormat) return unreadable('a newer Dateline made it');
    throw error;
  }
}

function unreadable(problem: string): Found {
  return { notebookId: null, about: null, problem };
}

async function readManifest(files: FileSystem, path: string): Promise<Manifest> {
  try {
    const bytes = await files.read(join(path, MANIFEST_FILE));
    return manifestFormat(SCHEMA_VERSION).decode(bytes);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new DamagedFile(MANIFEST_FILE, 'is missing');
    throw error;
  }
}
