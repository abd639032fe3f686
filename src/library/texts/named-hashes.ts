import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Sha256 } from '../../domain/ids';

const NAMED = /"(?:textHash|hash)":"([0-9a-f]{64})"/g;

/** Bytes that are gone through at a stretch. */
const STRETCH = 1024 * 1024;
/** Longer than what is looked for, so that it is found across two stretches. */
const OVERLAP = 128;

/** Hashes of texts and originals that records name, wherever the records stand: shards, journals, history. */
export class NamedHashes {
  readonly #all = new Set<Sha256>();

  /** Looks through the bytes of a file. */
  async add(bytes: Uint8Array): Promise<void> {
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let start = 0; start < all.length; start += STRETCH) {
      if (start > 0) await nextTurn();
      this.addText(all.toString('latin1', Math.max(0, start - OVERLAP), start + STRETCH));
    }
  }

  /** Looks through text. */
  addText(text: string): void {
    for (const [, hash] of text.matchAll(NAMED)) if (hash !== undefined) this.#all.add(hash);
  }

  has(hash: Sha256): boolean {
    return this.#all.has(hash);
  }
}
