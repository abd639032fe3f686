import type { CutText } from '../compare/cut-words';

/** Where a run of words begins: in which text, and at which of its words. */
interface RunPlace {
  readonly text: number;
  readonly at: number;
}

/** Of a run that stands at more places only the first so many are known. */
const MOST_PLACES = 500;
/** A run is compared with so many of its other places to find how far it goes on. */
const MOST_COMPARED = 40;

/** The runs of words that texts have, and where; texts are cut with one vocabulary. */
export class PhrasePlaces {
  readonly #cuts: CutText[] = [];
  readonly #runs = new Map<string, RunPlace[]>();

  /**
   * @param fewest words of a run
   * @param stops words below this number are stop words
   */
  constructor(
    private readonly fewest: number,
    private readonly stops: number,
  ) {}

  /** Adds the next text. */
  add(cut: CutText): void {
    const text = this.#cuts.push(cut) - 1;
    for (let at = 0; at + this.fewest <= cut.count; at += 1) {
      if (this.#isEmpty(cut, at)) continue;
      const key = this.keyOf(text, at, this.fewest);
      const places = this.#runs.get(key);
      if (places === undefined) this.#runs.set(key, [{ text, at }]);
      else if (places.length < MOST_PLACES) places.push({ text, at });
    }
  }

  /** The runs of a text that another one has too, each as long as it can be: where it begins, and how many words it has. */
  *longestIn(text: number): Generator<readonly [start: number, words: number]> {
    const cut = this.#cuts[text];
    let end = 0;
    for (let at = 0; cut && at + this.fewest <= cut.count; at += 1) {
      const places = this.#runs.get(this.keyOf(text, at, this.fewest)) ?? [];
      const words = this.#longest(text, at, places);
      if (at + words <= end) continue;
      end = at + words;
      yield [at, words];
    }
  }

  /** Every text that has a run, with the first place where it has it. */
  everywhere(text: number, start: number, words: number): readonly RunPlace[] {
    const key = this.keyOf(text, start, words);
    const found = new Map<number, RunPlace>();
    // The first words of a run may be stop words only, and are not known then.
    for (let from = start; from + this.fewest <= start + words; from += 1) {
      const places = this.#runs.get(this.keyOf(text, from, this.fewest));
      if (places === undefined) continue;
      for (const place of places) {
        const at = place.at - (from - start);
        if (at < 0 || found.has(place.text)) continue;
        if (this.keyOf(place.text, at, words) === key) found.set(place.text, { ...place, at });
      }
      break;
    }
    return [...found.values()];
  }

  /** The same for the same words. */
  keyOf(text: number, start: number, words: number): string {
    return this.#cuts[text]?.ids.subarray(start, start + words).join(' ') ?? '';
  }

  /** How many words a run goes on with at the other place where it goes on longest; 0 without another. */
  #longest(text: number, at: number, places: readonly RunPlace[]): number {
    let longest = 0;
    for (const other of places.slice(0, MOST_COMPARED)) {
      if (other.text !== text) longest = Math.max(longest, this.#common(text, at, other));
    }
    return longest;
  }

  #common(text: number, at: number, other: RunPlace): number {
    const [a, b] = [this.#cuts[text], this.#cuts[other.text]];
    if (!a || !b) return 0;
    let words = 0;
    while (
      at + words < a.count &&
      other.at + words < b.count &&
      a.ids[at + words] === b.ids[other.at + words]
    )
      words += 1;
    return words;
  }

  #isEmpty({ ids }: CutText, at: number): boolean {
    for (let word = at; word < at + this.fewest; word += 1) {
      if ((ids[word] ?? 0) >= this.stops) return false;
    }
    return true;
  }
}
