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

/** An article that has some of a text, and how long the longest run of it is. */
export interface HitEntry {
  readonly entry: SegmentEntry;
  readonly longest: number;
  /** All that it has; to be asked for of few, because a common phrase stands in thousands. */
  readonly hits: () => readonly Hit[];
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
): readonly HitEntry[] {
  const notes = new Notes(segment.entries.length);
  const { words } = segment;
  const { ids, places, hashes } = seeds;
  for (let which = 0; which < places.length; which += 1) {
    const at = places[which] ?? 0;
    let place = segment.firstPlace(hashes[which] ?? 0);
    for (; place > 0; place = segment.nextPlace(place)) {
      if (words[place] !== ids[at] || words[place + 1] !== ids[at + 1]) continue;
      const length = notes.measure(seeds, at, words, place);
      if (length > 0)
        notes.put(segment.entryAt(place), notes.start, place + notes.start - at, length);
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
  #sorted: { readonly order: Uint32Array; readonly ends: Uint32Array } | null = null;
  /** Of each entry the length of its longest run. */
  readonly #longest: Uint32Array;

  constructor(entries: number) {
    this.#longest = new Uint32Array(entries);
  }

  /**
   * How long the run of equal words around two places is; 0 when not even four are equal, and when the run was met
   * already, by four words further in front that are not all stop words.
   */
  measure(
    { ids, first, last, stops }: Seeds,
    at: number,
    words: Uint32Array,
    place: number,
  ): number {
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

  byEntry(segment: IndexSegment, except: string | null): readonly HitEntry[] {
    const found: HitEntry[] = [];
    for (const [number, entry] of segment.entries.entries()) {
      const longest = this.#longest[number] ?? 0;
      if (longest === 0 || entry.isGone || entry.key === except) continue;
      found.push({ entry, longest, hits: () => this.#hitsOf(number) });
    }
    return found;
  }

  #hitsOf(entry: number): readonly Hit[] {
    const { order, ends } = (this.#sorted ??= this.#sortedByEntry());
    const hits: Hit[] = [];
    for (
      let which = entry === 0 ? 0 : (ends[entry - 1] ?? 0);
      which < (ends[entry] ?? 0);
      which += 1
    ) {
      const from = order[which] ?? 0;
      const [at, place, words] = this.#numbers.subarray(from + 1, from + 4);
      hits.push({ at: at ?? 0, place: place ?? 0, words: words ?? 0 });
    }
    return hits;
  }

  /** Where the hits of each entry stand, those of one entry next to each other, and where each entry's end. */
  #sortedByEntry(): { order: Uint32Array; ends: Uint32Array } {
    const numbers = this.#numbers;
    const ends = new Uint32Array(this.#longest.length);
    const order = new Uint32Array(this.#used / 4);
    for (let from = 0; from < this.#used; from += 4) {
      const entry = numbers[from] ?? 0;
      ends[entry] = (ends[entry] ?? 0) + 1;
    }
    for (let entry = 1; entry < ends.length; entry += 1) {
      ends[entry] = (ends[entry] ?? 0) + (ends[entry - 1] ?? 0);
    }
    const next = Uint32Array.from(ends);
    for (let from = this.#used - 4; from >= 0; from -= 4) {
      const entry = numbers[from] ?? 0;
      const to = (next[entry] ?? 0) - 1;
      next[entry] = to;
      order[to] = from;
    }
    return { order, ends };
  }
}
