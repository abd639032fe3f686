import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../../src/library/files/checksum';
import { createNotebookFolder } from '../../src/library/open-notebook-folder';
import { anArticle, aTag, NOON } from './builders';
import { adding, commit, testPorts, valueOf } from './notebooks';
import { temporaryFolder } from './temporary-folder';

/** The folder of a closed notebook with one article and one tag, both in its snapshot. */
export async function aSavedNotebook(): Promise<string> {
  const path = join(await temporaryFolder(), 'Strait');
  const store = valueOf(await createNotebookFolder(path, testPorts()));
  const diff = adding(anArticle(), aTag('trade'));
  valueOf(await commit(store, { diff, label: 'Import', at: NOON }));
  valueOf(await store.fold());
  valueOf(await store.close());
  return path;
}

/** The one shard of articles, relative to the notebook. */
export async function articleShard(path: string): Promise<string> {
  const names = await readdir(join(path, 'records'));
  return join('records', names.find((name) => name.startsWith('article-')) ?? '');
}

/** A manifest as it lies in its file. */
export interface StoredManifest {
  readonly checksum: string;
  readonly shards: readonly {
    readonly file: string;
    readonly kind: string;
    readonly sha256: string;
  }[];
}

/** Reads the manifest of a notebook. */
export async function manifestOf(path: string): Promise<StoredManifest> {
  return JSON.parse(await readFile(join(path, 'notebook.json'), 'utf8')) as StoredManifest;
}

/** Writes a manifest with some values changed and its checksum put right. */
export async function rewriteManifest(path: string, changes: object): Promise<void> {
  const changed = { ...(await manifestOf(path)), ...changes };
  const body = Object.fromEntries(Object.entries(changed).filter(([key]) => key !== 'checksum'));
  const checksum = sha256(JSON.stringify(body));
  await writeFile(join(path, 'notebook.json'), JSON.stringify({ ...body, checksum }));
}

/** Puts files into a folder: their texts by their names, which may lead into folders of their own. */
export async function fill(
  folder: string,
  contents: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, text] of Object.entries(contents)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** Every file below a folder with its text. */
export async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async (entry) => {
    const file = join(entry.parentPath, entry.name);
    return [file.slice(folder.length), await readFile(file, 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
