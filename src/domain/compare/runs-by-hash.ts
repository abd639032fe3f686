import { hashOfFour, isSameFour } from './four-words';
import {
  type Bounds,
  FEWEST_WORDS,
  listed,
  longest,
  saysSomething,
  type StreamRun,
  type WordStream,
} from './word-stream';

/** Comparisons of words that are worth making for each word of the texts before this way is given up. */
const EFFORT = 24;

/**
 * The shared runs of texts by their first four words: where they stand is looked up, and what follows is compared.
 * The quickest way where texts are like texts that people write; `null` where they repeat themselves so much that it
 * would take longer than the other way.
 */
export function runsByHash(stream: WordStream, bounds: Bounds): readonly StreamRun[] | null {
  return new HashedRuns(stream, EFFORT * stream.length + 10_000).find(bounds);
}

class HashedRuns {
  /** Of each slot the latest place of the four words that lie there, or 0: there no words begin. */
  readonly #slots: Int32Array;
  /** Of each place the one before it with the same four words, or 0. */
  readonly #before: Int32Array;
  /** The slot of the four words that begin at each place, plus one; 0 where a text ends before. */
  readonly #slotOf: Int32Array;
  /** Of each slot: 1 when several texts have its words, 2 when different words stand before them, 3 for both. */
  readonly #traits: Uint8Array;

  constructor(
    private readonly stream: WordStream,
    private effort: number,
  ) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, stream.length * 1.5)));
    this.#slots = new Int32Array(size);
    this.#traits = new Uint8Array(size);
    this.#before = new Int32Array(stream.length);
    this.#slotOf = new Int32Array(stream.length);
  }

  find(bounds: Bounds): readonly StreamRun[] | null {
    this.#group();
    const starts = this.#starts();
    return starts && this.#runsFrom(longest(starts, bounds.runs), bounds);
  }

  /** Puts the places of the same four words together. */
  #group(): void {
    const { words, texts, length } = this.stream;
    const [slots, before, slotOf] = [this.#slots, this.#before, this.#slotOf];
    const mask = slots.length - 1;
    const last = length - FEWEST_WORDS;
    for (let at = 1; at < last; at += 1) {
      if (texts[at] !== texts[at + FEWEST_WORDS - 1]) continue;
      let slot = hashOfFour(words, at) & mask;
      let found = slots[slot] ?? 0;
      while (found > 0 && !isSameFour(words, found, at)) {
        slot = (slot + 1) & mask;
        found = slots[slot] ?? 0;
      }
      if (found > 0) {
        const isOtherText = texts[found] !== texts[at] ? 1 : 0;
        const isOtherWord = words[found - 1] !== words[at - 1] ? 2 : 0;
        this.#traits[slot] = (this.#traits[slot] ?? 0) | isOtherText | isOtherWord;
      }
      before[at] = found;
      slots[slot] = at;
      slotOf[at] = slot + 1;
    }
  }

  /** Every place where a run begins that no longer one contains there; `null` when that takes too long. */
  #starts(): { start: number; words: number }[] | null {
    const { length } = this.stream;
    const starts: { start: number; words: number }[] = [];
    for (let at = 1; at < length; at += 1) {
      const slot = (this.#slotOf[at] ?? 0) - 1;
      if (slot < 0 || this.#traits[slot] !== 3) continue;
      const words = this.#longestAt(at, slot);
      if (this.effort < 0) return null;
      if (words > 0 && saysSomething(this.stream, at, words)) starts.push({ start: at, words });
    }
    return starts;
  }

  /** How many words from here on stand in another text too; 0 when the word before does as well. */
  #longestAt(at: number, slot: number): number {
    const { words, texts } = this.stream;
    let open = 0;
    let withWordBefore = 0;
    for (let other = this.#slots[slot] ?? 0; other > 0; other = this.#before[other] ?? 0) {
      this.effort -= 1;
      if (texts[other] === texts[at]) continue;
      const same = this.#sameWords(at, other);
      if (words[other - 1] === words[at - 1]) withWordBefore = Math.max(withWordBefore, same);
      else open = Math.max(open, same);
    }
    return open > withWordBefore ? open : 0;
  }

  /** At how many words in a row two places are alike; at least four are. */
  #sameWords(a: number, b: number): number {
    const { words } = this.stream;
    let same = FEWEST_WORDS;
    while (words[a + same] === words[b + same]) same += 1;
    this.effort -= same;
    return same;
  }

  #runsFrom(
    starts: readonly { start: number; words: number }[],
    bounds: Bounds,
  ): readonly StreamRun[] | null {
    const runs: StreamRun[] = [];
    /** Runs that are there already, by each of their places. */
    const known = new Set<number>();
    for (const { start, words } of starts) {
      if (known.has(start * this.stream.length + words)) continue;
      const all = this.#placesOf(start, words);
      if (this.effort < 0) return null;
      for (const place of all) known.add(place * this.stream.length + words);
      runs.push({ words, places: listed(this.stream, all, bounds.places) });
    }
    return runs;
  }

  #placesOf(start: number, words: number): number[] {
    const places: number[] = [];
    const slot = (this.#slotOf[start] ?? 0) - 1;
    for (let place = this.#slots[slot] ?? 0; place > 0; place = this.#before[place] ?? 0) {
      if (place === start || this.#sameWords(start, place) >= words) places.push(place);
    }
    return places.reverse();
  }
}
