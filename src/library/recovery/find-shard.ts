import { join } from 'node:path';
import { errorCode } from '../files/file-fault';
import type { FileSystem } from '../files/file-system';
import { hashInTurns } from '../files/hash-in-turns';
import type { ShardEntry } from '../snapshot/manifest';
import { type Content, readIfThere } from '../files/read-if-there';
import { readSecondCopy } from '../snapshot/second-copy';
import { RECORDS_FOLDER } from '../snapshot/shard';

/** The bytes of a shard, and what is wrong with the places where they lie, as the rest of a sentence. */
export interface FoundShard {
  /** As the manifest describes them; `null` when they are nowhere. */
  readonly bytes: Uint8Array | null;
  /** `null` when the file itself is good. */
  readonly problem: string | null;
  /** `null` when the second copy is good or was not asked for. */
  readonly copyProblem: string | null;
}

/**
 * Looks for a shard: its file, then its second copy. Rejects when neither is good and the file system could not tell
 * what the file holds: that is no reason to give anything up.
 */
export async function findShard(
  files: FileSystem,
  notebook: string,
  entry: ShardEntry,
): Promise<FoundShard> {
  const own = await readOwn(files, join(notebook, RECORDS_FOLDER, entry.file), entry);
  if (own.bytes !== null) return { bytes: own.bytes, problem: null, copyProblem: null };
  const copy = await readSecondCopy(files, notebook, {
    folder: RECORDS_FOLDER,
    name: entry.file,
    hash: entry.sha256,
    atMost: entry.bytes,
  });
  if (copy.bytes === null && own.fault !== null) throw own.fault;
  return { bytes: copy.bytes, problem: own.problem, copyProblem: copy.problem };
}

async function readOwn(
  files: FileSystem,
  path: string,
  { bytes, sha256 }: ShardEntry,
): Promise<Content & { readonly fault: Error | null }> {
  try {
    const content = await readIfThere(files, path);
    if (content.bytes === null) return { ...content, fault: null };
    const isWhole = content.bytes.length === bytes && (await hashInTurns(content.bytes)) === sha256;
    if (isWhole) return { ...content, fault: null };
    return { bytes: null, problem: 'is not as it was saved', fault: null };
  } catch (error) {
    // A place that the disk can't read any more is what second copies are for; a busy file is not.
    if (!(error instanceof Error) || errorCode(error) !== 'EIO') throw error;
    return { bytes: null, problem: 'can’t be read (EIO)', fault: error };
  }
}
