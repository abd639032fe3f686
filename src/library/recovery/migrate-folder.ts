import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import { BACKUPS_FOLDER } from '../snapshot/backups';
import type { Discovery, Mend } from './discovery';
import { generationFile } from '../snapshot/generations';
import { type Manifest, MANIFEST_FILE, manifestFormat } from '../snapshot/manifest';
import type { FolderReading } from './read-notebook-folder';
import { RECORDS_FOLDER } from '../snapshot/shard';

/** What a notebook is once it is in this format, and what has to be done for that beside what was found. */
export interface Migration {
  readonly manifest: Manifest;
  readonly discoveries: readonly Discovery[];
}

/**
 * Brings a notebook that an older Dateline wrote to this format. Its manifest stays in `backups/schema-<n>` with
 * copies of the shards it names, and `notebook.json` is replaced last: until then it is the old notebook still.
 */
export function migrateFolder({ manifest, discoveries, writtenAs }: FolderReading): Migration {
  const { schema } = manifest;
  if (schema >= SCHEMA_VERSION) return { manifest, discoveries };
  const migrated = { ...manifest, schema: SCHEMA_VERSION };
  const place = `${BACKUPS_FOLDER}/schema-${String(schema)}`;
  const copies = manifest.shards.flatMap(({ file }): Mend[] => {
    const from = `${RECORDS_FOLDER}/${file}`;
    return [`${place}/${from}.gz`, `${BACKUPS_FOLDER}/${from}.gz`].map((to) => ({
      kind: 'compress',
      from,
      to,
    }));
  });
  const kept: Mend[] =
    writtenAs === null
      ? []
      : [{ kind: 'put', file: `${place}/${MANIFEST_FILE}`, bytes: writtenAs }];
  const bytes = manifestFormat(SCHEMA_VERSION).encode(migrated);
  const migration: Discovery = {
    finding: {
      kind: 'residue',
      file: MANIFEST_FILE,
      what: `An older Dateline wrote this notebook, in version ${schema} of the format.`,
    },
    mends: [
      ...kept,
      ...copies,
      { kind: 'put', file: generationFile(migrated.revision), bytes },
      { kind: 'put', file: MANIFEST_FILE, bytes },
    ],
    isVital: true,
    done: `It was brought to version ${SCHEMA_VERSION}; the old manifest is in ${place}.`,
  };
  return { manifest: migrated, discoveries: [...discoveries, migration] };
}
