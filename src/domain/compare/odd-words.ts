import { segmentsOf } from '../article/segments';
import {
  FOLDED_UNITS,
  foldCharacter,
  foldedUnits,
  isPairInWords,
  isUnspaced,
  UNIT,
  unitKind,
} from './letter-table';
import { HASH_FACTOR, HASH_SEED, type Vocabulary } from './vocabulary';

/** Where words go that were found. */
export interface WordSink {
  put(id: number, start: number, end: number): void;
}

const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * Cuts the words that are not plain letters up to a plain break: with apostrophes, full stops, diacritics by
 * themselves, pairs of code units; long ones; and those of scripts without spaces.
 */
export class OddWords {
  /** The word under way, folded. */
  #word = new Uint16Array(64);
  #length = 0;
  #hash: number = HASH_SEED;

  constructor(
    private readonly text: string,
    private readonly vocabulary: Vocabulary,
    private readonly words: WordSink,
  ) {}

  /** Takes what stands at a place; answers where to go on. */
  take(start: number): number {
    const kind = this.#kindAt(start);
    if (kind === UNIT.unspaced) return this.#takeUnspaced(start);
    const begins = isLetter(kind) || kind === UNIT.digit;
    return begins ? this.#takeWord(start) : start + 1;
  }

  #takeWord(start: number): number {
    this.#begin();
    let end = start;
    for (let at = start; at < this.text.length; at += 1) {
      const kind = this.#kindAt(at);
      if (kind === UNIT.pair) {
        this.#pushAll(foldCharacter(this.text.slice(at, at + 2)));
        at += 1;
      } else if (kind === UNIT.point) {
        if (this.#isInNumber(at)) this.#push(this.text.charCodeAt(at));
        else if (!this.#isInInitials(at, start)) break;
      } else if (!this.#pushPlain(at, kind)) break;
      if (kind !== UNIT.point && kind !== UNIT.apostrophe) end = at + 1;
    }
    this.#finish(start, end);
    return end;
  }

  /** Takes a code unit; false when the word is at its end. */
  #pushPlain(at: number, kind: number): boolean {
    const unit = this.text.charCodeAt(at);
    if (kind === UNIT.letter || kind === UNIT.digit) this.#push(FOLDED_UNITS[unit] ?? unit);
    else if (kind === UNIT.several) this.#pushAll(foldedUnits(unit));
    else if (kind === UNIT.apostrophe) return isLetter(this.#kindAt(at + 1));
    else return kind === UNIT.silent;
    return true;
  }

  /** A pair that stands in no word is a break, one of an unspaced script is that. */
  #kindAt(at: number): number {
    const unit = this.text.charCodeAt(at);
    const kind = unitKind(unit);
    if (kind !== UNIT.pair) return kind;
    const pair = pairAt(this.text, at);
    if (pair === null || !isPairInWords(pair)) return UNIT.break;
    return isUnspaced(unit) ? UNIT.unspaced : UNIT.pair;
  }

  #isInNumber(at: number): boolean {
    return this.#kindAt(at - 1) === UNIT.digit && this.#kindAt(at + 1) === UNIT.digit;
  }

  /** Whether the full stop is one of `U.S.` or `p.m.`: single letters with full stops between them. */
  #isInInitials(at: number, start: number): boolean {
    const isStop = this.text.charCodeAt(at) === FULL_STOP;
    if (!isStop || !isLetter(this.#kindAt(at - 1)) || !isLetter(this.#kindAt(at + 1))) return false;
    const isAfterOne = at - 1 === start || this.text.charCodeAt(at - 2) === FULL_STOP;
    const behind = this.#kindAt(at + 2);
    return isAfterOne && !isLetter(behind) && behind !== UNIT.digit && behind !== UNIT.apostrophe;
  }

  #takeUnspaced(start: number): number {
    let end = start;
    for (let kind = this.#kindAt(end); ; kind = this.#kindAt(end)) {
      if (kind !== UNIT.unspaced && kind !== UNIT.silent) break;
      end += pairAt(this.text, end) === null ? 1 : 2;
    }
    let at = start;
    for (const { segment, isWordLike } of segmentsOf(SEGMENTER, this.text.slice(start, end))) {
      if (isWordLike === true) {
        this.#begin();
        this.#pushAll(foldCharacter(segment));
        this.#finish(at, at + segment.length);
      }
      at += segment.length;
    }
    return end;
  }

  #begin(): void {
    this.#length = 0;
    this.#hash = HASH_SEED;
  }

  #push(unit: number): void {
    if (this.#length === this.#word.length) {
      const longer = new Uint16Array(this.#length * 2);
      longer.set(this.#word);
      this.#word = longer;
    }
    this.#word[this.#length] = unit;
    this.#length += 1;
    this.#hash = Math.imul(this.#hash ^ unit, HASH_FACTOR);
  }

  #pushAll(units: string): void {
    for (let at = 0; at < units.length; at += 1) this.#push(units.charCodeAt(at));
  }

  #finish(start: number, end: number): void {
    if (this.#length === 0) return;
    this.words.put(this.vocabulary.add(this.#word, this.#length, this.#hash), start, end);
  }
}

const FULL_STOP = 0x2e;

function isLetter(kind: number): boolean {
  return kind === UNIT.letter || kind === UNIT.several || kind === UNIT.pair;
}

/** The surrogate pair that begins at a place; `null` where none does. */
function pairAt(text: string, at: number): string | null {
  const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  const isPair = first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff;
  return isPair ? text.slice(at, at + 2) : null;
}
