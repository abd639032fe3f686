import { attempt } from './files/file-fault';
import type { FileSystem } from './files/file-system';

/** A derived file as it lies on the disk: a line of JSON that tells of the rest, and the rest. Neither is trusted yet. */
export interface SealedCache {
  readonly head: unknown;
  readonly body: Buffer;
}

/** Reads a derived file; `null` when there is none, it can't be read, or it is larger than any that was written. */
export async function readSealedCache(
  files: FileSystem,
  path: string,
  largest: number,
): Promise<SealedCache | null> {
  const read = await attempt(async () => {
    const stat = await files.stat(path);
    return stat?.kind === 'file' && stat.bytes <= largest ? files.read(path) : null;
  });
  if (!read.ok || read.value === null) return null;
  const bytes = Buffer.from(read.value.buffer, read.value.byteOffset, read.value.byteLength);
  const end = bytes.indexOf('\n');
  return { head: parsed(bytes, 0, Math.max(0, end)), body: bytes.subarray(end + 1) };
}

/** The JSON between two places of some bytes; `null` for what is none. */
export function parsed(bytes: Buffer, from: number, to: number): unknown {
  try {
    return JSON.parse(bytes.toString('utf8', from, to));
  } catch {
    return null;
  }
}
