import { join } from 'node:path';
import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import { BACKUPS_FOLDER, MANIFESTS_FOLDER } from '../snapshot/backups';
import { errorCode } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import { DamagedFile } from '../files/json-file';
import { type Manifest, MANIFEST_FILE, manifestFormat, NewerFormat } from '../snapshot/manifest';
import { listIfThere, readIfThere } from '../files/read-if-there';

/** Folder of the manifests of earlier snapshots, relative to the notebook folder. */
export const GENERATIONS = `${BACKUPS_FOLDER}/${MANIFESTS_FOLDER}`;

const GENERATION_FILE = /^notebook\.\d+\.json$/;

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

/** All manifests of a notebook folder. */
export interface Manifests {
  readonly present: ManifestFile;
  /** Those in `backups/manifests`, the highest revision first, then those that can't be read. */
  readonly earlier: readonly ManifestFile[];
}

/**
 * Reads every manifest. Throws {@link NewerFormat} when only a newer Dateline can read the present one, and as the file
 * call does when it can't be reached.
 */
export async function findManifests(files: FileSystem, notebook: string): Promise<Manifests> {
  const present = await readManifest(files, notebook, MANIFEST_FILE);
  const names = await listIfThere(files, join(notebook, GENERATIONS));
  const earlier: ManifestFile[] = [];
  for (const name of names.filter((each) => GENERATION_FILE.test(each))) {
    earlier.push(await readGeneration(files, notebook, `${GENERATIONS}/${name}`));
  }
  return { present, earlier: earlier.sort((a, b) => revisionOf(b) - revisionOf(a)) };
}

function revisionOf({ manifest }: ManifestFile): number {
  return manifest?.revision ?? -1;
}

async function readGeneration(
  files: FileSystem,
  notebook: string,
  file: string,
): Promise<ManifestFile> {
  try {
    return await readManifest(files, notebook, file);
  } catch (error) {
    // It is one of several: the notebook opens without it.
    const code = error instanceof NewerFormat ? 'a newer Dateline wrote it' : errorCode(error);
    if (code === null) throw error;
    return { file, bytes: null, manifest: null, problem: `can’t be read (${code})` };
  }
}

async function readManifest(
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
