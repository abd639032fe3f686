/** Letters typed with longer pauses than this, in milliseconds, begin a new word. */
const PAUSE = 1000;

const letters = new Intl.Collator(undefined, { usage: 'search', sensitivity: 'base' });

/** Finds rows by their first letters as they are typed. */
export class TypeAhead {
  #typed = '';
  #last = Number.NEGATIVE_INFINITY;

  /** Whether a word is being typed, so that a space belongs to it. */
  isTyping(at: number): boolean {
    return this.#typed !== '' && at - this.#last < PAUSE;
  }

  /**
   * Takes one more letter and answers the place of the row that is meant, -1 for none. The search begins at the row
   * `from`, after it for a new word, and goes round. `at` is the time of the key press
   * in milliseconds.
   */
  find(
    letter: string,
    at: number,
    from: number,
    count: number,
    nameAt: (place: number) => string,
  ): number {
    const isMore = this.isTyping(at);
    this.#typed = isMore ? this.#typed + letter : letter;
    this.#last = at;
    const start = isMore ? from : from + 1;
    for (let step = 0; step < count; step += 1) {
      const place = (Math.max(0, start) + step) % count;
      const name = nameAt(place);
      if (letters.compare(name.slice(0, this.#typed.length), this.#typed) === 0) return place;
    }
    return -1;
  }
}
