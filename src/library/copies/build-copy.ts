import { join } from 'node:path';
import { ABOUT_FILE, type AboutCopy, CACHE_FOLDER, printAbout } from './about-copy';
import type { FileSystem } from '../files/file-system';
import { JOURNAL_FILE } from '../journal/journal';
import { DamagedFile } from '../files/json-file';
import { MANIFEST_FILE } from '../snapshot/manifest';
import { ORIGINALS_FOLDER } from '../texts/original-store';
import { type LastingFile, type Making, placeInCopy, writeInCopy } from './place-in-copy';
import { RECORDS_FOLDER } from '../snapshot/shard';
import { readStateToCopy, type StateToCopy } from './state-to-copy';
import { TEXTS_FOLDER } from '../texts/text-store';

const FOLDERS = [RECORDS_FOLDER, TEXTS_FOLDER, ORIGINALS_FOLDER, CACHE_FOLDER] as const;

/** Files named after the hash of what is in them. */
const HASHED = /^([0-9a-f]{64})\.[a-z0-9]{1,16}$/;

/** Files that are written at once: most of the time goes to waiting until each is on the disk. */
const AT_A_TIME = 4;

/** Snapshots replaced shards faster than they could be copied; that many times nobody is so unlucky. */
const TRIES = 3;

/**
 * Fills the empty folder `making.to` with a notebook: manifest, records, journal, texts and originals, each checked and
 * flushed. When this comes back it is whole, and a notebook that opens. Throws {@link DamagedFile} when the notebook's
 * records are not all to be had.
 */
export async function buildCopy(making: Making, state: StateToCopy): Promise<AboutCopy> {
  const { files, to } = making;
  for (const folder of FOLDERS) await files.makeFolder(join(to, folder));
  const { held, bytes: recordBytes } = await placeRecords(making, state);
  await writeInCopy(making, MANIFEST_FILE, held.manifestBytes);
  await writeInCopy(making, JOURNAL_FILE, held.journal);
  const texts = await placeHashed(making, TEXTS_FOLDER);
  const originals = await placeHashed(making, ORIGINALS_FOLDER);
  const own = held.manifestBytes.length + held.journal.length;
  const about: AboutCopy = {
    revision: held.revision,
    head: held.head,
    counts: held.counts,
    bytes: own + recordBytes + texts.bytes + originals.bytes,
    lacking: texts.lacking + originals.lacking,
  };
  await writeInCopy(
    making,
    join(CACHE_FOLDER, ABOUT_FILE),
    printAbout(about, { snapshot: held.manifest.revision, journalBytes: held.journal.length }),
  );
  for (const folder of FOLDERS) await files.syncFolder(join(to, folder));
  await files.syncFolder(to);
  return about;
}

/** A snapshot may drop a shard between two looks; then its state is read anew, and what lies there already stays. */
async function placeRecords(
  making: Making,
  state: StateToCopy,
): Promise<{ readonly held: StateToCopy; readonly bytes: number }> {
  const placed = new Map<string, number>();
  let held = state;
  for (let left = TRIES; ; left -= 1) {
    const lost = await placeShards(making, held, placed);
    if (lost === null) break;
    const now = await readStateToCopy(making.files, making.from);
    const hasMoved = Buffer.compare(now.manifestBytes, held.manifestBytes) !== 0;
    if (!hasMoved || left === 1) {
      throw new DamagedFile(`${RECORDS_FOLDER}/${lost}`, 'can’t be read, nor its second copy');
    }
    held = now;
  }
  const named = new Set(held.manifest.shards.map(({ file }) => file));
  let bytes = 0;
  for (const [file, length] of placed) {
    if (named.has(file)) bytes += length;
    else await making.files.remove(join(making.to, RECORDS_FOLDER, file));
  }
  return { held, bytes };
}

/** The first shard that is not to be had; `null` when all are in the copy. */
async function placeShards(
  making: Making,
  { manifest }: StateToCopy,
  placed: Map<string, number>,
): Promise<string | null> {
  for (const { file, sha256 } of manifest.shards) {
    if (placed.has(file)) continue;
    const length = await placeInCopy(making, { folder: RECORDS_FOLDER, name: file, hash: sha256 });
    if (length === null) return file;
    placed.set(file, length);
  }
  return null;
}

async function placeHashed(
  making: Making,
  folder: LastingFile['folder'],
): Promise<{ readonly bytes: number; readonly lacking: number }> {
  let bytes = 0;
  let lacking = 0;
  const names = await namesIn(making.files, join(making.from, folder));
  await severalAtATime(names, async (name) => {
    const hash = HASHED.exec(name)?.[1];
    if (hash === undefined) return;
    const length = await placeInCopy(making, { folder, name, hash });
    if (length === null) lacking += 1;
    else bytes += length;
  });
  return { bytes, lacking };
}

/**
 * Does something with each of the items. After a failure nothing new is begun, and it rejects once all that was begun
 * has come to its end, so that nobody goes on writing then.
 */
async function severalAtATime<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items.values();
  let hasFailed = false;
  const goThrough = async (): Promise<void> => {
    for (const item of left) {
      if (hasFailed) return;
      await work(item).catch((error: unknown) => {
        hasFailed = true;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_A_TIME }, goThrough));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}

async function namesIn(files: FileSystem, folder: string): Promise<readonly string[]> {
  return (await files.stat(folder)) === null ? [] : files.list(folder);
}
