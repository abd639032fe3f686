import { join } from 'node:path';
import { writeAtomically } from '../files/atomic-write';
import type { FileSystem } from '../files/file-system';
import { makeLastingFolder } from '../files/kept-file';
import { listIfThere } from '../files/read-if-there';
import { BACKUPS_FOLDER } from './backups';
import { generationFile, GENERATIONS, readGenerations } from './generations';
import { type Manifest, MANIFEST_FILE } from './manifest';
import { RECORDS_FOLDER } from './shard';

/** The snapshots before the present one that are kept whatever their age. */
const NEWEST = 5;
/** The days of which the last snapshot is kept as well, counted back from the newest one. */
const DAYS = 7;

/** Keeps the present manifest as a generation, and lets go of those that are old enough with what only they name. */
export async function rotateGenerations(
  files: FileSystem,
  notebook: string,
  present: Manifest,
): Promise<void> {
  await makeLastingFolder(files, join(notebook, BACKUPS_FOLDER));
  await makeLastingFolder(files, join(notebook, GENERATIONS));
  const bytes = await files.read(join(notebook, MANIFEST_FILE));
  await writeAtomically(files, join(notebook, generationFile(present.revision)), bytes);
  const generations = await readGenerations(files, notebook);
  const manifests = generations.flatMap(({ manifest }) => manifest ?? []);
  // What a manifest names that can't be read is not known: nothing goes until that is settled.
  if (manifests.length < generations.length) return;
  const kept = generationsToKeep(manifests);
  for (const { file, manifest } of generations) {
    if (manifest !== null && !kept.has(manifest.revision)) await files.remove(join(notebook, file));
  }
  const named = manifests.filter(({ revision }) => kept.has(revision)).flatMap((one) => one.shards);
  await removeCopiesBut(files, notebook, new Set(named.map(({ file }) => `${file}.gz`)));
}

/** Revisions of the snapshots that are kept: the newest ones, and the last of each of the days before. */
export function generationsToKeep(
  manifests: readonly Pick<Manifest, 'revision' | 'savedAt'>[],
): ReadonlySet<number> {
  const newestFirst = [...manifests].sort((a, b) => b.revision - a.revision);
  const kept = new Set(newestFirst.slice(0, NEWEST).map(({ revision }) => revision));
  const days = new Set<string>();
  for (const { revision, savedAt } of newestFirst) {
    const day = savedAt.slice(0, 'YYYY-MM-DD'.length);
    if (days.has(day)) continue;
    days.add(day);
    if (days.size <= DAYS) kept.add(revision);
  }
  return kept;
}

/** Second copies are named after their content: one that no kept snapshot names is of no use to any. */
async function removeCopiesBut(
  files: FileSystem,
  notebook: string,
  named: ReadonlySet<string>,
): Promise<void> {
  const folder = join(notebook, BACKUPS_FOLDER, RECORDS_FOLDER);
  for (const name of await listIfThere(files, folder)) {
    if (name.endsWith('.json.gz') && !named.has(name)) await files.remove(join(folder, name));
  }
}
