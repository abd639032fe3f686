import { STOP_WORDS } from './stop-words';

/**
 * Words that were met, each with a number. Two words have the same number exactly when they are equal as they are
 * compared, unit for unit. Numbers are never given up.
 */
export class Vocabulary {
  /** Of each slot the number of the word that lies there, plus one. */
  #slots = new Int32Array(1 << 12);
  #hashes = new Int32Array(1 << 11);
  /** The words one after the other; word `n` ends where `#ends[n]` says. */
  #units = new Uint16Array(1 << 14);
  #ends = new Uint32Array(1 << 11);
  #size = 0;
  #stops = 0;

  constructor() {
    for (const word of STOP_WORDS) this.addWord(word);
    this.#stops = this.#size;
  }

  /** How many words there are; stop words are there from the beginning. */
  get size(): number {
    return this.#size;
  }

  /** Bytes that it takes. */
  get bytes(): number {
    return (
      this.#slots.byteLength +
      this.#hashes.byteLength +
      this.#units.byteLength +
      this.#ends.byteLength
    );
  }

  /** Words below this number are stop words, and no others. */
  get stops(): number {
    return this.#stops;
  }

  /** What {@link HASH_FACTOR} made of a word: the same in every vocabulary. */
  hashOf(word: number): number {
    return this.#hashes[word] ?? 0;
  }

  /** The number of a word that is folded already. */
  addWord(word: string): number {
    const units = Uint16Array.from(word, (unit) => unit.charCodeAt(0));
    let hash = HASH_SEED;
    for (const unit of units) hash = Math.imul(hash ^ unit, HASH_FACTOR);
    return this.add(units, units.length, hash);
  }

  /** The number of the word that the first `length` units are; `hash` is what {@link HASH_FACTOR} makes of them. */
  add(units: Uint16Array, length: number, hash: number): number {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const mask = slots.length - 1;
    let slot = spread(hash) & mask;
    for (;;) {
      const found = (slots[slot] ?? 0) - 1;
      if (found < 0) return this.#append(units, length, hash, slot);
      if (hashes[found] === hash && this.#is(found, units, length)) return found;
      slot = (slot + 1) & mask;
    }
  }

  #is(word: number, units: Uint16Array, length: number): boolean {
    const all = this.#units;
    const start = word === 0 ? 0 : (this.#ends[word - 1] ?? 0);
    if ((this.#ends[word] ?? 0) - start !== length) return false;
    for (let at = 0; at < length; at += 1) if (all[start + at] !== units[at]) return false;
    return true;
  }

  #append(units: Uint16Array, length: number, hash: number, slot: number): number {
    const word = this.#size;
    const start = word === 0 ? 0 : (this.#ends[word - 1] ?? 0);
    this.#makeRoom(start + length);
    for (let at = 0; at < length; at += 1) this.#units[start + at] = units[at] ?? 0;
    this.#ends[word] = start + length;
    this.#hashes[word] = hash;
    this.#slots[slot] = word + 1;
    this.#size += 1;
    if (this.#size * 2 > this.#slots.length) this.#spreadOut();
    return word;
  }

  #makeRoom(units: number): void {
    if (units > this.#units.length) {
      this.#units = enlarged(this.#units, new Uint16Array(Math.max(units, this.#units.length * 2)));
    }
    if (this.#size < this.#ends.length) return;
    this.#ends = enlarged(this.#ends, new Uint32Array(this.#ends.length * 2));
    this.#hashes = enlarged(this.#hashes, new Int32Array(this.#hashes.length * 2));
  }

  #spreadOut(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let word = 0; word < this.#size; word += 1) {
      let slot = spread(this.#hashes[word] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = word + 1;
    }
    this.#slots = slots;
  }
}

/** What the hash of a word begins with. */
export const HASH_SEED = 0x811c9dc5 | 0;

/** What the hash is multiplied by after each unit was put in by exclusive or (FNV-1a). */
export const HASH_FACTOR = 0x01000193;

/** Lets the upper bits of a hash count in its lower ones. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

function enlarged<Numbers extends { set(numbers: Numbers): void }>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from);
  return to;
}
