import { type CutText, cutWords } from './cut-words';
import { hashOfFour } from './four-words';
import { type Hit, hitsIn, seedsOf } from './index-hits';
import { IndexSegment, isOfStopWords, type SegmentEntry } from './index-segment';
import { Vocabulary } from './vocabulary';

/** Words of a text that an article in the index has too; offsets in UTF-16 code units. */
export interface FoundRun {
  readonly words: number;
  /** In the text asked about. */
  readonly here: { readonly start: number; readonly end: number };
  /** In the article's text. */
  readonly there: { readonly start: number; readonly end: number };
}

/** An article that shares wording with a text; the longest run comes first. */
export interface FoundArticle {
  readonly key: string;
  readonly runs: readonly FoundRun[];
}

/** What a search came to: the articles with the longest runs first. */
export interface FoundWording {
  readonly articles: readonly FoundArticle[];
  /** How many articles have any of it; more than are listed when there are too many. */
  readonly total: number;
}

/** What is looked for. */
export interface WordingQuery {
  readonly text: string;
  /** Only words that lie wholly in it count. */
  readonly range: { readonly start: number; readonly end: number };
  /** The article that is not looked in; `null` for none. */
  readonly except: string | null;
}

/** Most articles that are listed, and most runs of each. */
export const FOUND_BOUNDS = { articles: 100, runs: 12 } as const;

/** Words in the first segment, and in the largest one unless an article has more. */
const SMALLEST_SEGMENT = 1 << 16;
const LARGEST_SEGMENT = 1 << 20;

/** A segment of which so much is no longer in use is made anew. */
const WASTE = 0.4;

interface Located {
  readonly segment: IndexSegment;
  readonly entry: SegmentEntry;
}

/**
 * The wording of many articles, made for finding which of them have words of a text. Finds every run of at least four
 * words that `sharedWording` would find between the text and each article; words are compared themselves.
 */
export class WordingIndex {
  readonly vocabulary = new Vocabulary();
  readonly #located = new Map<string, Located>();
  #segments: IndexSegment[] = [];

  /** How many articles it holds. */
  get size(): number {
    return this.#located.size;
  }

  /** Bytes of its arrays. */
  get bytes(): number {
    return this.#segments.reduce((sum, { bytes }) => sum + bytes, this.vocabulary.bytes);
  }

  has(key: string): boolean {
    return this.#located.has(key);
  }

  /** Puts an article in, in place of what was there under its key. */
  put(key: string, text: string): void {
    this.remove(key);
    const cut = cutWords(text, this.vocabulary);
    const segment = this.#segmentFor(cut.count);
    const entry = segment.add(key, cut, this.vocabulary.stops);
    this.#located.set(key, { segment, entry });
  }

  /** Takes an article out, if it is there. */
  remove(key: string): void {
    const located = this.#located.get(key);
    if (!located) return;
    this.#located.delete(key);
    located.segment.remove(located.entry);
  }

  /**
   * Makes one segment anew that holds much of articles that were taken out; false when there is none. Takes a tenth of
   * a second for the largest, so it is for when there is nothing else to do.
   */
  tidy(): boolean {
    const at = this.#segments.findIndex(({ waste }) => waste > WASTE);
    const old = this.#segments[at];
    if (!old) return false;
    const left = old.entries.filter(({ isGone }) => !isGone);
    const words = left.reduce((sum, { count }) => sum + count + 1, 0);
    if (left.length === 0) this.#segments.splice(at, 1);
    else this.#segments[at] = this.#moved(old, left, Math.max(words, SMALLEST_SEGMENT));
    return true;
  }

  /** The articles that have words of a text, or of a part of it. */
  find(query: WordingQuery): FoundWording {
    const cut = cutWords(query.text, this.vocabulary);
    const seeds = seedsOf(cut, query.range, this.vocabulary.stops);
    const found = this.#segments.flatMap((segment) =>
      hitsIn(segment, seeds, query.except).map((each) => ({ segment, ...each })),
    );
    found.sort((a, b) => b.longest - a.longest);
    const listed = found.slice(0, FOUND_BOUNDS.articles);
    const articles = listed.map(({ segment, entry, hits }) =>
      foundArticle({ segment, entry }, hits(), cut),
    );
    return { articles, total: found.length };
  }

  /** How many articles have these words, of which four or more are given and not all are stop words. */
  rarity(words: Uint32Array): number {
    let seed = 0;
    while (isOfStopWords(words, seed, this.vocabulary.stops)) seed += 1;
    const hash = hashOfFour(words, seed);
    const having = new Set<SegmentEntry>();
    for (const segment of this.#segments) {
      for (let at = segment.firstPlace(hash); at > 0; at = segment.nextPlace(at)) {
        if (!hasWords(segment.words, at - seed, words)) continue;
        const entry = segment.entries[segment.entryAt(at)];
        if (entry && !entry.isGone) having.add(entry);
      }
    }
    return having.size;
  }

  #segmentFor(count: number): IndexSegment {
    const last = this.#segments.at(-1);
    if (last && last.left > count) return last;
    const grown = last ? Math.min(last.room * 2, LARGEST_SEGMENT) : SMALLEST_SEGMENT;
    const segment = new IndexSegment(Math.max(grown, count + 1));
    this.#segments.push(segment);
    return segment;
  }

  #moved(old: IndexSegment, left: readonly SegmentEntry[], room: number): IndexSegment {
    const segment = new IndexSegment(room);
    for (const entry of left) {
      const moved = segment.addFrom(old, entry, this.vocabulary.stops);
      this.#located.set(entry.key, { segment, entry: moved });
    }
    return segment;
  }
}

function hasWords(all: Uint32Array, from: number, words: Uint32Array): boolean {
  if (from < 0) return false;
  for (let at = 0; at < words.length; at += 1) if (all[from + at] !== words[at]) return false;
  return true;
}

function foundArticle(
  { segment, entry }: Located,
  hits: readonly Hit[],
  cut: CutText,
): FoundArticle {
  const kept = withoutParts(hits).slice(0, FOUND_BOUNDS.runs);
  const there = segment.offsets(entry, kept);
  const runs = kept.map(({ at, words }, which) => ({
    words,
    here: { start: cut.starts[at] ?? 0, end: cut.ends[at + words - 1] ?? 0 },
    there: there[which] ?? { start: 0, end: 0 },
  }));
  return { key: entry.key, runs };
}

/** The hits whose words in the text asked about are not part of a longer one's, the longest first. */
function withoutParts(hits: readonly Hit[]): readonly Hit[] {
  const inOrder = [...hits].sort((a, b) => a.at - b.at || b.words - a.words || a.place - b.place);
  let latest: Hit | null = null;
  const kept: Hit[] = [];
  for (const hit of inOrder) {
    const isTwin = latest?.at === hit.at && latest.words === hit.words;
    const isPart = latest !== null && hit.at + hit.words <= latest.at + latest.words;
    if (isPart && !isTwin) continue;
    latest = hit;
    kept.push(hit);
  }
  return kept.sort((a, b) => b.words - a.words || a.at - b.at || a.place - b.place);
}
