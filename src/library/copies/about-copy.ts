import { join } from 'node:path';
import * as v from 'valibot';
import type { Sha256 } from '../../domain/ids';
import { RECORD_KINDS } from '../../domain/notebook/records';
import { errorCode } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import { JOURNAL_FILE } from '../journal/journal';
import { DamagedFile } from '../files/json-file';
import type { Manifest } from '../snapshot/manifest';
import { follow, type RecordCounts } from './state-to-copy';

/** Folder of what can be made anew at any time. */
export const CACHE_FOLDER = 'cache';

/** What lists show of a copy, so that nobody has to go through its files for it. It may be gone. */
export const ABOUT_FILE = 'copy.json';

/** What a copy holds. */
export interface AboutCopy {
  readonly revision: number;
  /** Hash of the last journal line; `null` before the first. */
  readonly head: Sha256 | null;
  readonly counts: RecordCounts;
  /** Of all its files, those shared with other copies too; `null` when nobody counted. */
  readonly bytes: number | null;
  /** Texts and originals that could not be read in the notebook and so are not in it. */
  readonly lacking: number;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const notedSchema = v.object({
  /** What the rest holds true of: someone may have opened the copy since and gone on in it. */
  of: v.object({ snapshot: count, journalBytes: count }),
  holds: v.object({
    revision: count,
    head: v.nullable(v.string()),
    // A copy that was made before there was a kind of records has none of it.
    counts: v.object(v.entriesFromList(RECORD_KINDS, v.optional(count, 0))),
    bytes: v.nullable(count),
    lacking: count,
  }),
});

type Noted = Readonly<v.InferOutput<typeof notedSchema>>;

/** How it stands in its file; `of` tells the manifest's revision and the journal's length. */
export function printAbout(holds: AboutCopy, of: Noted['of']): Uint8Array {
  return Buffer.from(`${JSON.stringify({ of, holds }, null, 2)}\n`);
}

/** What a copy with this manifest holds, counted anew where it is not noted; throws when its journal is damaged. */
export async function readAbout(
  files: FileSystem,
  copy: string,
  manifest: Manifest,
): Promise<AboutCopy> {
  const path = join(copy, JOURNAL_FILE);
  const journalBytes = (await files.stat(path))?.bytes;
  if (journalBytes === undefined) throw new DamagedFile(JOURNAL_FILE, 'is missing');
  const noted = await readNoted(files, copy);
  if (noted?.of.snapshot === manifest.revision && noted.of.journalBytes === journalBytes) {
    return noted.holds;
  }
  const counted = await follow(manifest, await files.read(path));
  if (noted && noted.holds.revision > counted.revision) {
    throw new DamagedFile(JOURNAL_FILE, 'has lost edits that were copied');
  }
  return { ...counted, bytes: null, lacking: 0 };
}

async function readNoted(files: FileSystem, copy: string): Promise<Noted | null> {
  try {
    const bytes = await files.read(join(copy, CACHE_FOLDER, ABOUT_FILE));
    const parsed = v.safeParse(notedSchema, JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
