import { Low } from 'lowdb';
import { join } from 'node:path';
import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import type { FileSystem } from '../files/file-system';
import { JsonFile } from '../files/json-file';
import { firstManifest, type Manifest, MANIFEST_FILE, manifestFormat } from './manifest';

/** The manifest of a notebook folder as lowdb drives it. */
export function manifestFile(files: FileSystem, notebook: string): Low<Manifest> {
  const file = new JsonFile(files, join(notebook, MANIFEST_FILE), manifestFormat(SCHEMA_VERSION));
  // lowdb wants defaults; the adapter never lets it fall back to them.
  return new Low(file, firstManifest(SCHEMA_VERSION, '', ''));
}
