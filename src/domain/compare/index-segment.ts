import type { CutText } from './cut-words';
import { hashOfFour } from './four-words';
import { FEWEST_WORDS } from './word-stream';

/** An article in a segment. */
export interface SegmentEntry {
  readonly key: string;
  /** Where in the segment its words begin. */
  readonly from: number;
  readonly count: number;
  /** Set when the article was taken out; its words stay until the segment is made anew. */
  isGone: boolean;
}

/** Stands between two articles and equals no word. */
const BOUNDARY = 0xffff_ffff;

/** Places in a block, as a power of two. */
const BLOCK = 6;

/** What does not fit into a byte stands elsewhere. */
const ELSEWHERE = 255;

/**
 * Articles in an index, as many as its arrays have room for: their words as numbers, where the words stand in the
 * texts, and chains of the places at which the same four words may begin. About 14 bytes a word.
 */
export class IndexSegment {
  readonly entries: SegmentEntry[] = [];
  readonly words: Uint32Array;
  /** Of each bucket the latest place in it, or 0; of each place the one before it. */
  readonly #heads: Uint32Array;
  readonly #before: Uint32Array;
  /** Of each block of places the number of the entry that its first place belongs to. */
  readonly #entryOf: Uint32Array;
  /** Of each word how far it is from the one before, and how long it is. */
  readonly #gaps: Uint8Array;
  readonly #lengths: Uint8Array;
  /** Gaps and lengths that don't fit, by place; lengths at `-1 - place`. */
  readonly #large = new Map<number, number>();
  #used = 1;
  #gone = 0;

  constructor(readonly room: number) {
    this.words = new Uint32Array(room + 1);
    this.words[0] = BOUNDARY;
    this.#heads = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(room, 16))));
    this.#before = new Uint32Array(room + 1);
    this.#entryOf = new Uint32Array((room >> BLOCK) + 1);
    this.#gaps = new Uint8Array(room + 1);
    this.#lengths = new Uint8Array(room + 1);
  }

  /** Words that still fit in, in one article. */
  get left(): number {
    return this.room - this.#used;
  }

  /** Share of its words that belong to articles that were taken out. */
  get waste(): number {
    return this.#used <= 1 ? 0 : this.#gone / this.#used;
  }

  get bytes(): number {
    const { words } = this;
    const arrays = [words, this.#heads, this.#before, this.#entryOf, this.#gaps, this.#lengths];
    return arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) + this.#large.size * 40;
  }

  /** Puts an article in, which has to fit. Words below `stops` are stop words. */
  add(key: string, { count, ids, starts, ends }: CutText, stops: number): SegmentEntry {
    const from = this.#used;
    this.words.set(ids.subarray(0, count), from);
    let end = 0;
    for (let at = 0; at < count; at += 1) {
      const start = starts[at] ?? 0;
      this.#put(this.#gaps, from + at, from + at, start - end);
      end = ends[at] ?? 0;
      this.#put(this.#lengths, from + at, -1 - from - at, end - start);
    }
    return this.#enter({ key, from, count, isGone: false }, stops);
  }

  /** Takes an article over from another segment. */
  addFrom(
    segment: IndexSegment,
    { key, from: old, count }: SegmentEntry,
    stops: number,
  ): SegmentEntry {
    const from = this.#used;
    this.words.set(segment.words.subarray(old, old + count), from);
    for (let at = 0; at < count; at += 1) {
      const gap = segment.#get(segment.#gaps, old + at, old + at);
      const length = segment.#get(segment.#lengths, old + at, -1 - old - at);
      this.#put(this.#gaps, from + at, from + at, gap);
      this.#put(this.#lengths, from + at, -1 - from - at, length);
    }
    return this.#enter({ key, from, count, isGone: false }, stops);
  }

  /** Takes an article out. */
  remove(entry: SegmentEntry): void {
    entry.isGone = true;
    this.#gone += entry.count + 1;
  }

  /** The latest place at which four words of this hash may begin; 0 for none. They have to be compared. */
  firstPlace(hash: number): number {
    return this.#heads[hash & (this.#heads.length - 1)] ?? 0;
  }

  /** The next one after a place; 0 for none. */
  nextPlace(place: number): number {
    return this.#before[place] ?? 0;
  }

  /** The number of the entry that a place belongs to. */
  entryAt(place: number): number {
    let at = this.#entryOf[place >> BLOCK] ?? 0;
    while ((this.entries[at + 1]?.from ?? Infinity) <= place) at += 1;
    return at;
  }

  /** Offsets in an article's text of some of its words, given by the place of the first: ascending. */
  offsets(
    entry: SegmentEntry,
    runs: readonly { readonly place: number; readonly words: number }[],
  ): readonly { readonly start: number; readonly end: number }[] {
    const wanted = new Map<number, number>();
    for (const { place, words } of runs) {
      wanted.set(place, 0);
      wanted.set(place + words - 1, 0);
    }
    const ends = new Map<number, number>();
    let offset = 0;
    for (let place = entry.from; place < entry.from + entry.count; place += 1) {
      const start = offset + this.#get(this.#gaps, place, place);
      offset = start + this.#get(this.#lengths, place, -1 - place);
      if (!wanted.has(place)) continue;
      wanted.set(place, start);
      ends.set(place, offset);
    }
    return runs.map(({ place, words }) => ({
      start: wanted.get(place) ?? 0,
      end: ends.get(place + words - 1) ?? 0,
    }));
  }

  #enter(entry: SegmentEntry, stops: number): SegmentEntry {
    const { from, count } = entry;
    const last = from + count - FEWEST_WORDS;
    const mask = this.#heads.length - 1;
    for (let place = from; place <= last; place += 1) {
      if (isOfStopWords(this.words, place, stops)) continue;
      const bucket = hashOfFour(this.words, place) & mask;
      this.#before[place] = this.#heads[bucket] ?? 0;
      this.#heads[bucket] = place;
    }
    this.#used = from + count + 1;
    this.words[this.#used - 1] = BOUNDARY;
    const firstBlock = (from + (1 << BLOCK) - 1) >> BLOCK;
    this.#entryOf.fill(this.entries.length, firstBlock, (this.#used >> BLOCK) + 1);
    this.entries.push(entry);
    return entry;
  }

  #put(bytes: Uint8Array, place: number, key: number, value: number): void {
    if (value >= ELSEWHERE) this.#large.set(key, value);
    bytes[place] = Math.min(value, ELSEWHERE);
  }

  #get(bytes: Uint8Array, place: number, key: number): number {
    const value = bytes[place] ?? 0;
    return value === ELSEWHERE ? (this.#large.get(key) ?? value) : value;
  }
}

/** Whether the four words at a place are all stop words: what they begin is found by the next four. */
export function isOfStopWords(words: Uint32Array, place: number, stops: number): boolean {
  for (let at = place; at < place + FEWEST_WORDS; at += 1) {
    if ((words[at] ?? 0) >= stops) return false;
  }
  return true;
}
