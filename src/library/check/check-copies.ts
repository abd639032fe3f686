import { join } from 'node:path';
import { SCHEMA_VERSION } from '../../domain/notebook/schema-version';
import { BACKUPS_FOLDER } from '../snapshot/backups';
import type { Discovery } from '../recovery/discovery';
import type { FileSystem } from '../files/file-system';
import { type ManifestFile, readGenerations } from '../snapshot/generations';
import { findShard } from '../recovery/find-shard';
import { type Manifest, MANIFEST_FILE, type ShardEntry } from '../snapshot/manifest';
import type { NamedHashes } from '../texts/named-hashes';
import { listIfThere } from '../files/read-if-there';
import { readSecondCopy } from '../snapshot/second-copy';
import { RECORDS_FOLDER } from '../snapshot/shard';

const SHARD_COPY = /^[a-z]+-\d{4,}\.[0-9a-f]{8}\.json\.gz$/;
const SHARD_FILE = /^[a-z]+-\d{4,}\.[0-9a-f]{8}\.json$/;

/** Checks the second copies of the shards, those of earlier snapshots too, and that there are no shards beside. */
export async function checkCopies(
  files: FileSystem,
  notebook: string,
  present: Manifest,
  named: NamedHashes,
): Promise<readonly Discovery[]> {
  const earlier = await readGenerations(files, notebook);
  const found: Discovery[] = [];
  const seen = new Set<string>();
  const all = [{ file: MANIFEST_FILE, manifest: present }, ...earlier];
  for (const { file, manifest } of all) {
    for (const entry of manifest?.shards ?? []) {
      if (seen.has(entry.file)) continue;
      seen.add(entry.file);
      const from = { file: file === MANIFEST_FILE ? null : file, isOld: isOfOldFormat(manifest) };
      found.push(...(await checkCopy(files, notebook, entry, from, named)));
    }
  }
  const own = new Set(present.shards.map((entry) => entry.file));
  return [
    ...found,
    ...(await unnamedIn(files, notebook, RECORDS_FOLDER, SHARD_FILE, (name) => own.has(name))),
    ...(await unnamedCopies(files, notebook, earlier, seen)),
  ];
}

/** An older Dateline made no second copies. */
function isOfOldFormat(manifest: Manifest | null): boolean {
  return manifest !== null && manifest.schema < SCHEMA_VERSION;
}

/** The manifest that names a shard; its file is `null` for the present one. */
interface NamedBy {
  readonly file: string | null;
  readonly isOld: boolean;
}

async function checkCopy(
  files: FileSystem,
  notebook: string,
  entry: ShardEntry,
  { file: earlier, isOld }: NamedBy,
  named: NamedHashes,
): Promise<readonly Discovery[]> {
  const { file: name, sha256: hash, bytes: atMost } = entry;
  const copy = await readSecondCopy(files, notebook, {
    folder: RECORDS_FOLDER,
    name,
    hash,
    atMost,
  });
  const own = await findShard(files, notebook, entry);
  if (own.bytes) await named.add(own.bytes);
  if (copy.bytes !== null || isOld) return [];
  const from = `${RECORDS_FOLDER}/${name}`;
  const file = `${BACKUPS_FOLDER}/${from}.gz`;
  const kind = copy.problem === 'is missing' ? 'missing' : 'damaged';
  const moved = kind === 'missing' ? [] : [{ kind: 'quarantine' as const, file }];
  if (own.bytes !== null) {
    const what = `The second copy ${file} ${copy.problem}. The file itself is good.`;
    const mends = [...moved, { kind: 'compress' as const, from, to: file }];
    return [{ finding: { kind, file, what }, mends, done: 'It was made anew.' }];
  }
  // What is wrong with the present snapshot was found when it was read.
  if (earlier === null) return [];
  const what = `${file} ${copy.problem}. The snapshot ${earlier} can’t be gone back to; the notebook does not need it.`;
  return [
    {
      finding: { kind, file, what },
      mends: [...moved, { kind: 'quarantine', file: earlier }],
      done: 'That snapshot was moved to the quarantine.',
    },
  ];
}

/** Copies are of use to the manifest that names them; which do is not known while one can't be read. */
async function unnamedCopies(
  files: FileSystem,
  notebook: string,
  earlier: readonly ManifestFile[],
  seen: ReadonlySet<string>,
): Promise<readonly Discovery[]> {
  if (earlier.some(({ manifest }) => manifest === null)) return [];
  const folder = `${BACKUPS_FOLDER}/${RECORDS_FOLDER}`;
  return unnamedIn(files, notebook, folder, SHARD_COPY, (name) =>
    seen.has(name.slice(0, -'.gz'.length)),
  );
}

async function unnamedIn(
  files: FileSystem,
  notebook: string,
  folder: string,
  pattern: RegExp,
  isNamed: (name: string) => boolean,
): Promise<readonly Discovery[]> {
  const names = await listIfThere(files, join(notebook, folder));
  return names
    .filter((name) => pattern.test(name) && !isNamed(name))
    .sort()
    .map((name) => {
      const file = `${folder}/${name}`;
      const what = `${file} belongs to a snapshot that was never finished, or to one that is gone.`;
      return {
        finding: { kind: 'residue', file, what },
        mends: [{ kind: 'quarantine', file }],
        done: 'It was moved to the quarantine.',
      };
    });
}
