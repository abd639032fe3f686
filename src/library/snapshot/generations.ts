import { join } from 'node:path';
import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import { writeAtomically } from '../files/atomic-write';
import { BACKUPS_FOLDER, MANIFESTS_FOLDER } from './backups';
import type { FileSystem } from '../files/file-system';
import { DamagedFile } from '../files/json-file';
import { makeLastingFolder } from '../files/kept-file';
import { type Manifest, MANIFEST_FILE, manifestFormat, NewerFormat } from './manifest';
import { RECORDS_FOLDER } from './shard';

/** The snapshots before the present one that are kept whatever their age. */
const NEWEST = 5;
/** The days of which the last snapshot is kept as well, counted back from the newest one. */
const DAYS = 7;

const NAME = /^notebook\.(\d+)\.json$/;

/** An earlier snapshot: its manifest and the file in `backups/manifests` it stands in. */
interface Generation {
  readonly file: string;
  /** `null` when the file can't be read as a manifest. */
  readonly manifest: Manifest | null;
}

/** The manifests in `backups/manifests`, the newest first. */
async function listGenerations(
  files: FileSystem,
  notebook: string,
): Promise<readonly Generation[]> {
  const folder = join(notebook, BACKUPS_FOLDER, MANIFESTS_FOLDER);
  const names = (await files.stat(folder)) ? await files.list(folder) : [];
  const numbered = names
    .map((file) => ({ file, revision: Number(NAME.exec(file)?.[1] ?? Number.NaN) }))
    .filter(({ revision }) => !Number.isNaN(revision))
    .sort((a, b) => b.revision - a.revision);
  const generations: Generation[] = [];
  for (const { file } of numbered) {
    generations.push({ file, manifest: await readManifest(files, join(folder, file)) });
  }
  return generations;
}

/** Keeps the present manifest as a generation, and lets go of those that are old enough with what only they name. */
export async function rotateGenerations(
  files: FileSystem,
  notebook: string,
  present: Manifest,
): Promise<void> {
  const folder = join(notebook, BACKUPS_FOLDER, MANIFESTS_FOLDER);
  await makeLastingFolder(files, join(notebook, BACKUPS_FOLDER));
  await makeLastingFolder(files, folder);
  const bytes = await files.read(join(notebook, MANIFEST_FILE));
  await writeAtomically(files, join(folder, `notebook.${String(present.revision)}.json`), bytes);
  const generations = await listGenerations(files, notebook);
  // What a manifest names that can't be read is not known: nothing goes until that is settled.
  if (generations.some(({ manifest }) => manifest === null)) return;
  const kept = generationsToKeep(generations.map(({ manifest }) => manifest as Manifest));
  for (const { file, manifest } of generations) {
    if (manifest !== null && !kept.has(manifest.revision)) await files.remove(join(folder, file));
  }
  const named = generations
    .filter(({ manifest }) => manifest !== null && kept.has(manifest.revision))
    .flatMap(({ manifest }) => manifest?.shards ?? []);
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

async function readManifest(files: FileSystem, path: string): Promise<Manifest | null> {
  try {
    return manifestFormat(SCHEMA_VERSION).decode(await files.read(path));
  } catch (error) {
    if (error instanceof DamagedFile || error instanceof NewerFormat) return null;
    throw error;
  }
}

/** Second copies are named after their content: one that no kept snapshot names is of no use to any. */
async function removeCopiesBut(
  files: FileSystem,
  notebook: string,
  named: ReadonlySet<string>,
): Promise<void> {
  const folder = join(notebook, BACKUPS_FOLDER, RECORDS_FOLDER);
  const names = (await files.stat(folder)) ? await files.list(folder) : [];
  for (const name of names) {
    if (name.endsWith('.json.gz') && !named.has(name)) await files.remove(join(folder, name));
  }
}
