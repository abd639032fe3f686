import { join } from 'node:path';
import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import { errorCode } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import { DamagedFile } from '../files/json-file';
import { listIfThere, readIfThere } from '../files/read-if-there';
import { BACKUPS_FOLDER, MANIFESTS_FOLDER } from './backups';
import { type Manifest, manifestFormat, NewerFormat } from './manifest';

/** Folder of the manifests of the last snapshots, relative to the notebook folder. */
export const GENERATIONS = `${BACKUPS_FOLDER}/${MANIFESTS_FOLDER}`;

const NAME = /^notebook\.(0|[1-9]\d*)\.json$/;

/** Where the manifest of a snapshot is kept, relative to the notebook folder. */
export function generationFile(revision: number): string {
  return `${GENERATIONS}/notebook.${String(revision)}.json`;
}

/** A file that has to be a manifest. */
export interface ManifestFile {
  /** Relative to the notebook folder. */
  readonly file: string;
  readonly bytes: Uint8Array | null;
  /** `null` when it is none. */
  readonly manifest: Manifest | null;
  /** Why it is none, as the rest of a sentence. */
  readonly problem: string | null;
}

/** Revisions of the snapshots of which the manifest is kept, by the names of the files, the newest first. */
export async function keptRevisions(
  files: FileSystem,
  notebook: string,
): Promise<readonly number[]> {
  const names = await listIfThere(files, join(notebook, GENERATIONS));
  const revisions = names.flatMap((name) => NAME.exec(name)?.[1] ?? []).map(Number);
  return revisions.sort((a, b) => b - a);
}

/**
 * The manifests of the last snapshots, the highest revision first, then those that can't be read. One that can't be
 * reached is one of several: it is told as unreadable.
 */
export async function readGenerations(
  files: FileSystem,
  notebook: string,
): Promise<readonly ManifestFile[]> {
  const generations: ManifestFile[] = [];
  for (const revision of await keptRevisions(files, notebook)) {
    generations.push(await readGeneration(files, notebook, generationFile(revision)));
  }
  return generations.sort((a, b) => revisionOf(b) - revisionOf(a));
}

/**
 * Reads a file that has to be a manifest. Throws {@link NewerFormat} when only a newer Dateline can read it, and as the
 * file call does when it can't be reached.
 */
export async function readManifestFile(
  files: FileSystem,
  notebook: string,
  file: string,
): Promise<ManifestFile> {
  const { bytes, problem } = await readIfThere(files, join(notebook, file));
  if (bytes === null) return { file, bytes, manifest: null, problem };
  try {
    return { file, bytes, manifest: manifestFormat(SCHEMA_VERSION).decode(bytes), problem: null };
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    return { file, bytes, manifest: null, problem: error.reason };
  }
}

async function readGeneration(
  files: FileSystem,
  notebook: string,
  file: string,
): Promise<ManifestFile> {
  try {
    return await readManifestFile(files, notebook, file);
  } catch (error) {
    const code = error instanceof NewerFormat ? 'a newer Dateline wrote it' : errorCode(error);
    if (code === null) throw error;
    return { file, bytes: null, manifest: null, problem: `can’t be read (${code})` };
  }
}

function revisionOf({ manifest }: ManifestFile): number {
  return manifest?.revision ?? -1;
}
