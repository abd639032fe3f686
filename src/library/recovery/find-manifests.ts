import type { FileSystem } from '../files/file-system';
import { type ManifestFile, readGenerations, readManifestFile } from '../snapshot/generations';
import { MANIFEST_FILE } from '../snapshot/manifest';

/** All manifests of a notebook folder. */
export interface Manifests {
  readonly present: ManifestFile;
  /** Those of the last snapshots, the highest revision first, then those that can't be read. */
  readonly earlier: readonly ManifestFile[];
}

/**
 * Reads every manifest. Throws `NewerFormat` when only a newer Dateline can read the present one, and as the file call
 * does when it can't be reached.
 */
export async function findManifests(files: FileSystem, notebook: string): Promise<Manifests> {
  const present = await readManifestFile(files, notebook, MANIFEST_FILE);
  return { present, earlier: await readGenerations(files, notebook) };
}
