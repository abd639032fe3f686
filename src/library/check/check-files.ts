import { join } from 'node:path';
import type { Article } from '../../domain/article/article';
import type { Sha256 } from '../../domain/ids';
import { type Change, changesOf } from '../../domain/notebook/diff';
import type { Notebook } from '../../domain/notebook/notebook';
import { checkCopies } from './check-copies';
import { checkOriginals } from './check-originals';
import { checkHistory, checkResidue } from './check-residue';
import { checkStrangers } from './check-strangers';
import { checkTexts } from './check-texts';
import { CONFLICTS_FOLDER } from '../outside/conflict-file';
import type { Discovery } from '../recovery/discovery';
import type { FileSystem } from '../files/file-system';
import { HISTORY_FOLDER } from '../snapshot/build-snapshot';
import { SECOND_JOURNAL } from '../recovery/lines-in-folder';
import { NamedHashes } from '../texts/named-hashes';
import type { Processes } from '../lock/processes';
import { listIfThere, readIfThere } from '../files/read-if-there';
import type { FolderState } from '../recovery/read-notebook-folder';

/**
 * Reads every file of a notebook folder of which opening it needs only the name: second copies, texts, originals, the
 * history; and looks for what crashes left behind. Changes nothing.
 */
export async function checkFiles(
  files: FileSystem,
  path: string,
  state: Pick<FolderState, 'manifest' | 'notebook' | 'lines'>,
  processes: Processes,
): Promise<readonly Discovery[]> {
  const ever = await namedInLines(files, path, state);
  const copies = await checkCopies(files, path, state.manifest, ever);
  const texts = { ...textsIn(state), ever };
  return [
    ...copies,
    ...(await checkTexts(files, path, texts)),
    ...(await checkOriginals(files, path, originalsIn(state.notebook), ever)),
    ...(await checkHistory(files, path)),
    ...(await checkStrangers(files, path)),
    ...(await checkResidue(files, path, processes)),
  ];
}

/** Hashes that lines name, or pairs of versions: their texts are still of use. Those in shards are added with them. */
async function namedInLines(
  files: FileSystem,
  path: string,
  { lines }: Pick<FolderState, 'lines'>,
): Promise<NamedHashes> {
  const ever = new NamedHashes();
  for (const { text } of lines) ever.addText(text);
  const second = await readIfThere(files, join(path, SECOND_JOURNAL));
  if (second.bytes) await ever.add(second.bytes);
  for (const folder of [HISTORY_FOLDER, CONFLICTS_FOLDER]) {
    for (const name of await listIfThere(files, join(path, folder))) {
      const { bytes } = await readIfThere(files, join(path, folder, name));
      if (bytes) await ever.add(bytes);
    }
  }
  return ever;
}

/** Second copies of texts are made with snapshots: there are none of those named since, or before the first one. */
function textsIn({
  manifest,
  notebook,
  lines,
}: Pick<FolderState, 'manifest' | 'notebook' | 'lines'>) {
  const inUse = new Map<Sha256, string>();
  for (const article of notebook.all('article')) {
    for (const { textHash } of article.versions) inUse.set(textHash, article.title);
  }
  const fresh = new Set(lines.flatMap(({ diff }) => changesOf(diff).flatMap(newTexts)));
  const copied = [...inUse.keys()].filter((hash) => manifest.head !== null && !fresh.has(hash));
  return { inUse, copied: new Set(copied) };
}

function newTexts({ from, to }: Change): readonly Sha256[] {
  const before = new Set(from?.kind === 'article' ? hashesOf(from) : []);
  return to?.kind === 'article' ? hashesOf(to).filter((hash) => !before.has(hash)) : [];
}

function hashesOf({ versions }: Article): readonly Sha256[] {
  return versions.map(({ textHash }) => textHash);
}

/** Names of the originals behind the articles, with their titles. */
function originalsIn(notebook: Notebook): ReadonlyMap<string, string> {
  const inUse = new Map<string, string>();
  for (const article of notebook.all('article')) {
    for (const { provenance } of article.versions) {
      const { original } = provenance;
      if (original) inUse.set(`${original.hash}.${original.extension}`, article.title);
    }
  }
  return inUse;
}
