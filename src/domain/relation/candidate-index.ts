/** Words in a row that make two statements worth laying over each other. */
const RUN = 4;
/** Of a run or word that many statements have, only the latest so many are looked at. */
const LATEST = 8;
/** A word that more statements have is not rare. */
const RARE = 24;
/** Rare words that two statements have to share without a run. */
const FEWEST_RARE = 2;
/** Most statements that one is laid over. */
const MOST_CANDIDATES = 8;
/** What a shared run counts beside a shared rare word. */
const RUN_WEIGHT = 3;

/**
 * The statements of one speaker or organisation by their wording. Each statement is laid over a bounded number of those
 * before it, however many there are: the work grows with the words.
 */
export class CandidateIndex {
  readonly #runs = new Map<string, number[]>();
  readonly #words = new Map<string, number[]>();

  /** The statements put in before that share most with these words, the likest first. */
  alike(words: readonly string[], contents: ReadonlySet<string>): readonly number[] {
    const weights = new Map<number, number>();
    const count = (found: readonly number[] | undefined, weight: number): void => {
      for (const each of found ?? []) weights.set(each, (weights.get(each) ?? 0) + weight);
    };
    for (const run of runsOf(words)) count(this.#runs.get(run), RUN_WEIGHT);
    for (const word of contents) {
      const found = this.#words.get(word);
      if (found && found.length <= RARE) count(found, 1);
    }
    return [...weights]
      .filter(([, weight]) => weight >= FEWEST_RARE)
      .sort(([a, weight], [b, other]) => other - weight || b - a)
      .slice(0, MOST_CANDIDATES)
      .map(([each]) => each);
  }

  /** Puts in a statement under a number higher than those before. */
  put(at: number, words: readonly string[], contents: ReadonlySet<string>): void {
    for (const run of runsOf(words)) {
      const known = this.#runs.get(run);
      if (known === undefined) this.#runs.set(run, [at]);
      else {
        known.push(at);
        if (known.length > LATEST) known.shift();
      }
    }
    for (const word of contents) {
      const known = this.#words.get(word);
      if (known === undefined) this.#words.set(word, [at]);
      else if (known.length <= RARE) known.push(at);
    }
  }
}

/** Every run of words once. */
function runsOf(words: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at += 1) runs.add(words.slice(at, at + RUN).join(' '));
  return runs;
}
