import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Sha256 } from '../../domain/ids';

/** Bytes that are hashed at a stretch: a few milliseconds. */
const STRETCH = 1024 * 1024;

/** SHA-256 of bytes, however many, without keeping the process from its other work for long. */
export async function hashInTurns(bytes: Uint8Array): Promise<Sha256> {
  const hash = createHash('sha256');
  for (let start = 0; start < bytes.length; start += STRETCH) {
    if (start > 0) await nextTurn();
    hash.update(bytes.subarray(start, start + STRETCH));
  }
  return hash.digest('hex');
}
