import { createHash } from 'node:crypto';
import type { Sha256 } from '../../domain/ids';

/** SHA-256 of bytes, or of a string's UTF-8. */
export function sha256(content: Uint8Array | string): Sha256 {
  return createHash('sha256').update(content).digest('hex');
}
