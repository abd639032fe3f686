import type { CutText } from './cut-words';
import { hashOfFour } from './four-words';
import { type IndexSegment, isOfStopWords, type SegmentEntry } from './index-segment';
import { FEWEST_WORDS } from './word-stream';

/** The words of a text that are looked for, and where four of them begin that are not all stop words. */
export interface Seeds {
  readonly ids: Uint32Array;
  /** Words from `first` on and before `last` are looked for. */
  readonly first: number;
  readonly last: number;
  readonly stops: number;
  readonly places: Uint32Array;
  readonly hashes: Int32Array;
}

/** The same words in the text asked about, from `at` on, and in a segment, from `place` on. */
export interface Hit {
  readonly at: number;
  readonly place: number;
  readonly words: number;
}

/** All that an article has of a text. */
export interface EntryHits {
  readonly segment: IndexSegment;
  readonly entry: SegmentEntry;
  readonly longest: number;
  readonly hits: readonly Hit[];
}

/** What is looked for of a text: the words that lie wholly in a range. */
export function seedsOf(
  { count, ids, starts, ends }: CutText,
  { start, end }: { readonly start: number; readonly end: number },
  stops: number,
): Seeds {
  let first = 0;
  while (first < count && (starts[first] ?? 0) < start) first += 1;
  let last = count;
  while (last > first && (ends[last - 1] ?? 0) > end) last -= 1;
  const places = new Uint32Array(Math.max(0, last - first));
  const hashes = new Int32Array(places.length);
  let found = 0;
  for (let at = first; at + FEWEST_WORDS <= last; at += 1) {
    if (isOfStopWords(ids, at, stops)) continue;
    places[found] = at;
    hashes[found] = hashOfFour(ids, at);
    found += 1;
  }
  return { ids, first, last, stops, places: places.subarray(0, found), hashes };
}

/**
 * Every longest run of equal words between what is looked for and each article of a segment but `except`. A common
 * phrase is met thousands of times, so what is met is noted as plain numbers.
 */
export function hitsIn(
  segment: IndexSegment,
  seeds: Seeds,
  except: string | null,
): readonly EntryHits[] {
  const notes = new Notes(segment.entries.length);
  const { words } = segment;
  const { ids, places, hashes } = seeds;
  for (let which = 0; which < places.length; which += 1) {
    const at = places[which] ?? 0;
    let place = segment.firstPlace(hashes[which] ?? 0);
    for (; place > 0; place = segment.nextPlace(place)) {
      if (words[place] !== ids[at] || words[place + 1] !== ids[at + 1]) continue;
      const length = notes.measure(seeds, at, words, place);
      if (length > 0) notes.put(segment.entryAt(place), notes.start, place + notes.start - at, length);
    }
  }
  return notes.byEntry(segment, except);
}

/** Hits as they are met, four numbers each. */
class Notes {
  /** Where the run that was measured last begins. */
  start = 0;
  #numbers = new Uint32Array(1024);
  #used = 0;
  /** Of each entry the length of its longest run. */
  readonly #longest: Uint32Array;

  constructor(entries: number) {
    this.#longest = new Uint32Array(entries);
  }

  /**
   * How long the run of equal words around two places is; 0 when not even four are equal, and when the run was met
   * already, by four words further in front that are not all stop words.
   */
  measure({ ids, first, last, stops }: Seeds, at: number, words: Uint32Array, place: number): number {
    let end = at + 2;
    while (end < last && ids[end] === words[place + end - at]) end += 1;
    if (end - at < FEWEST_WORDS) return 0;
    let start = at;
    while (start > first && ids[start - 1] === words[place + start - 1 - at]) start -= 1;
    let telling = start;
    while ((ids[telling] ?? 0) < stops) telling += 1;
    this.start = start;
    return Math.max(start, telling - FEWEST_WORDS + 1) === at ? end - start : 0;
  }

  put(entry: number, at: number, place: number, length: number): void {
    if (this.#used === this.#numbers.length) {
      const more = new Uint32Array(this.#used * 2);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    this.#numbers[this.#used] = entry;
    this.#numbers[this.#used + 1] = at;
    this.#numbers[this.#used + 2] = place;
    this.#numbers[this.#used + 3] = length;
    this.#used += 4;
    if (length > (this.#longest[entry] ?? 0)) this.#longest[entry] = length;
  }

  byEntry(segment: IndexSegment, except: string | null): readonly EntryHits[] {
    const found = new Map<number, { longest: number; hits: Hit[] }>();
    const [numbers, used] = [this.#numbers, this.#used];
    for (let from = 0; from < used; from += 4) {
      const number = numbers[from] ?? 0;
      let own = found.get(number);
      if (!own) found.set(number, (own = { longest: this.#longest[number] ?? 0, hits: [] }));
      const [at, place, words] = numbers.subarray(from + 1, from + 4);
      own.hits.push({ at: at ?? 0, place: place ?? 0, words: words ?? 0 });
    }
    return [...found].flatMap(([number, own]) => {
      const entry = segment.entries[number];
      return !entry || entry.isGone || entry.key === except ? [] : [{ segment, entry, ...own }];
    });
  }
}
