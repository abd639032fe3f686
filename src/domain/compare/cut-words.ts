import { FOLDED_UNITS, UNIT, UNIT_KINDS } from './letter-table';
import { OddWords } from './odd-words';
import { HASH_FACTOR, HASH_SEED, type Vocabulary } from './vocabulary';

/** The words of a text in order: their numbers in a vocabulary, and where they stand, in UTF-16 code units. */
export interface CutText {
  readonly count: number;
  /** At least `count` long, as are the others. */
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Cuts a text into its words as they are compared: without case, diacritics, apostrophes and punctuation; hyphens part
 * words; `U.S.` is one word and so is `43,000`. Scripts without spaces are cut as `Intl.Segmenter` cuts them, which is
 * slow and not asked for any other. No word contains white space; words come in order and do not overlap.
 */
export function cutWords(text: string, vocabulary: Vocabulary): CutText {
  const words = new FoundWords(text.length);
  const odd = new OddWords(text, vocabulary, words);
  const plain = new Uint16Array(LONGEST_PLAIN);
  const { length } = text;
  let at = 0;
  while (at < length) {
    const start = at;
    const most = Math.min(length, start + LONGEST_PLAIN);
    let hash = SEED;
    while (at < most) {
      const unit = FOLDED[text.charCodeAt(at)] ?? 0;
      if (unit === 0) break;
      plain[at - start] = unit;
      hash = Math.imul(hash ^ unit, FACTOR);
      at += 1;
    }
    const isEnd = at === length || KINDS[text.charCodeAt(at)] === BREAK;
    if (!isEnd) at = odd.take(start);
    else {
      if (at > start) words.put(vocabulary.add(plain, at - start, hash), start, at);
      at += 1;
    }
  }
  return words;
}

/** Code units of the longest word that is cut the quick way. */
const LONGEST_PLAIN = 48;

// Copied, so that the innermost loop reads constants of its own file.
const KINDS = UNIT_KINDS;
const FOLDED = FOLDED_UNITS;
const SEED: number = HASH_SEED;
const FACTOR: number = HASH_FACTOR;
const BREAK: number = UNIT.break;

/** Words as they are found. */
class FoundWords implements CutText {
  count = 0;
  ids: Uint32Array;
  starts: Uint32Array;
  ends: Uint32Array;

  constructor(length: number) {
    const room = (length >> 2) + 16;
    this.ids = new Uint32Array(room);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
  }

  put(id: number, start: number, end: number): void {
    const at = this.count;
    if (at === this.ids.length) this.#makeRoom();
    this.ids[at] = id;
    this.starts[at] = start;
    this.ends[at] = end;
    this.count = at + 1;
  }

  #makeRoom(): void {
    const longer = (from: Uint32Array): Uint32Array => {
      const to = new Uint32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.ids = longer(this.ids);
    this.starts = longer(this.starts);
    this.ends = longer(this.ends);
  }
}
