import type { Annotation } from '../domain/annotation/annotation';
import type { Article } from '../domain/article/article';
import { currentVersion } from '../domain/article/article';
import type { ArticleId, Sha256 } from '../domain/ids';
import { type ProposalPlace, waitingProposals } from '../domain/statement/waiting-proposals';
import type { KeptPlaces, KeptProposals } from '../library/proposals-cache';

/** As much of a proposal as is at hand of every article. */
export interface ProposedPlace extends ProposalPlace {
  readonly speaker: string | null;
}

/** A proposal that waits, by its number among all those of its text. */
export interface WaitingPlace {
  readonly articleId: ArticleId;
  readonly number: number;
}

/** Whose proposals are wanted: everybody's, those of one name, or nobody's. */
export type SpeakerWanted = 'all' | { readonly name: string } | null;

interface Places {
  /** {@link NUMBERS} for each proposal: start, end, key of the words, number of the speaker. */
  readonly places: Uint32Array;
  /** False where proposing failed, or the text could not be read: the next session tries again. */
  readonly isFound: boolean;
}

interface Waiting {
  readonly key: string;
  readonly hash: Sha256;
  readonly places: Uint32Array;
  /** Numbers of those that wait; `null` when all do. */
  readonly numbers: Uint32Array | null;
}

const NUMBERS = 4;
const NOTHING = new Uint32Array(0);

/**
 * Where the proposals of a notebook stand, in sixteen bytes each, and which of them wait. What is known of a text is
 * kept by a key that says what it was made from.
 */
export class WaitingPlaces {
  readonly #known = new Map<string, Places>();
  readonly #of = new Map<ArticleId, Waiting>();
  /** Names by their numbers; 0 stands for nobody. */
  readonly #speakers: string[] = [''];
  readonly #numbers = new Map<string, number>([['', 0]]);
  #total = 0;
  #learned = 0;

  /** Rises with every text that becomes known, other than from what was kept. */
  get learned(): number {
    return this.#learned;
  }

  /** Proposals that wait. */
  get total(): number {
    return this.#total;
  }

  /** Whether the proposals of a text are known, or that there is no getting at them for now. */
  has(key: string): boolean {
    return this.#known.has(key);
  }

  /** Whether they were found, be there none. */
  hasFound(key: string): boolean {
    return this.#known.get(key)?.isFound === true;
  }

  /** Takes in the proposals of a text. */
  learn(key: string, found: readonly ProposedPlace[]): void {
    const numbers = found.flatMap(({ start, end, words, speaker }) => [
      start,
      end,
      words,
      this.#numberOf(speaker ?? ''),
    ]);
    this.#known.set(key, { places: Uint32Array.from(numbers), isFound: true });
    this.#learned += 1;
  }

  /** Takes in that proposing from a text failed, or that it can't be read: for this session it has none. */
  learnNone(key: string): void {
    this.#known.set(key, { places: NOTHING, isFound: false });
  }

  /** Takes in what was kept of a text; `speakers` are the names by the numbers in it. */
  learnKept({ key, places }: KeptPlaces, speakers: readonly string[]): void {
    const own = Uint32Array.from(places);
    for (let at = NUMBERS - 1; at < own.length; at += NUMBERS)
      own[at] = this.#numberOf(speakers[own[at] ?? 0] ?? '');
    this.#known.set(key, { places: own, isFound: true });
  }

  /** Finds out which proposals of an article wait; `false` when that is as it was. What is known of its text is used. */
  look(key: string, article: Article, annotations: readonly Annotation[]): boolean {
    const { textHash: hash } = currentVersion(article);
    const places = this.#known.get(key)?.places ?? NOTHING;
    const numbers = numbersOf(places, hash, annotations, article.dismissed ?? []);
    return this.#set(article.id, { key, hash, places, numbers });
  }

  /** The same for an article whose proposals from its text as of another day of publication are at hand. */
  lookAgain(article: Article, annotations: readonly Annotation[]): boolean {
    const known = this.#of.get(article.id);
    if (known?.hash === currentVersion(article).textHash)
      return this.look(known.key, article, annotations);
    return this.drop(article.id);
  }

  /** Forgets what waits in an article; `false` when nothing did. */
  drop(id: ArticleId): boolean {
    const before = this.#of.get(id);
    if (!before) return false;
    this.#of.delete(id);
    this.#total -= countOf(before);
    return countOf(before) > 0;
  }

  /** How many proposals wait in an article. */
  count(id: ArticleId): number {
    const waiting = this.#of.get(id);
    return waiting ? countOf(waiting) : 0;
  }

  /** Articles whose proposals are known. */
  articles(): Iterable<ArticleId> {
    return this.#of.keys();
  }

  /** How many wait in each article that has some. */
  counts(): Record<ArticleId, number> {
    const counts: Record<ArticleId, number> = {};
    for (const [id, waiting] of this.#of) if (countOf(waiting) > 0) counts[id] = countOf(waiting);
    return counts;
  }

  /** How many wait by the names of speakers; nobody is `null`. */
  speakers(): Map<string | null, number> {
    const counts = new Uint32Array(this.#speakers.length);
    for (const { places, numbers } of this.#of.values())
      eachWaiting(places, numbers, (_, speaker) => (counts[speaker] = (counts[speaker] ?? 0) + 1));
    const named = new Map<string | null, number>();
    for (const [number, count] of counts.entries())
      if (count > 0) named.set(number === 0 ? null : (this.#speakers[number] ?? null), count);
    return named;
  }

  /** Those that wait in the order of these articles: all, or those of a speaker, `null` for nobody's. */
  find(articles: readonly ArticleId[], of: SpeakerWanted): WaitingPlace[] {
    const wanted = of === 'all' ? null : this.#numbers.get(of?.name ?? '');
    const found: WaitingPlace[] = [];
    if (wanted === undefined) return found;
    for (const articleId of articles) {
      const { places, numbers } = this.#of.get(articleId) ?? { places: NOTHING, numbers: null };
      eachWaiting(places, numbers, (number, by) => {
        if (wanted === null || wanted === by) found.push({ articleId, number });
      });
    }
    return found;
  }

  /** All that is known of these texts, to be kept; they are gone through as it is written. */
  kept(keys: ReadonlySet<string>): KeptProposals {
    return { speakers: this.#speakers, texts: this.#kept(keys) };
  }

  *#kept(keys: ReadonlySet<string>): Generator<KeptPlaces> {
    for (const key of keys) {
      const known = this.#known.get(key);
      if (known?.isFound === true) yield { key, places: [...known.places] };
    }
  }

  #set(id: ArticleId, now: Waiting): boolean {
    const before = this.#of.get(id);
    this.#of.set(id, now);
    this.#total += countOf(now) - (before ? countOf(before) : 0);
    return !isSame(before, now);
  }

  #numberOf(speaker: string): number {
    const known = this.#numbers.get(speaker);
    if (known !== undefined) return known;
    this.#speakers.push(speaker);
    this.#numbers.set(speaker, this.#speakers.length - 1);
    return this.#speakers.length - 1;
  }
}

function numbersOf(
  places: Uint32Array,
  textHash: Sha256,
  annotations: readonly Annotation[],
  dismissed: NonNullable<Article['dismissed']>,
): Uint32Array | null {
  if (places.length === 0 || (annotations.length === 0 && dismissed.length === 0)) return null;
  const all: (ProposalPlace & { readonly number: number })[] = [];
  for (let at = 0; at < places.length; at += NUMBERS) {
    const [start = 0, end = 0, words = 0] = places.subarray(at, at + NUMBERS);
    all.push({ start, end, words, number: at / NUMBERS });
  }
  const waiting = waitingProposals(all, { textHash, annotations, dismissed });
  return waiting.length === all.length ? null : Uint32Array.from(waiting, ({ number }) => number);
}

function countOf({ places, numbers }: Waiting): number {
  return numbers === null ? places.length / NUMBERS : numbers.length;
}

function eachWaiting(
  places: Uint32Array,
  numbers: Uint32Array | null,
  told: (number: number, speaker: number) => void,
): void {
  const count = numbers === null ? places.length / NUMBERS : numbers.length;
  for (let at = 0; at < count; at += 1) {
    const number = numbers === null ? at : (numbers[at] ?? 0);
    told(number, places[number * NUMBERS + NUMBERS - 1] ?? 0);
  }
}

function isSame(before: Waiting | undefined, now: Waiting): boolean {
  if (before === undefined) return countOf(now) === 0;
  if (before.key !== now.key || before.places !== now.places) return false;
  const [a, b] = [before.numbers, now.numbers];
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((number, at) => number === b[at]);
}
