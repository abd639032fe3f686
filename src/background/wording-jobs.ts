import type {
  FoundJobArticle,
  SharedJobRun,
  WordingJob,
  WordingOutcome,
  WordingText,
} from '../contract/wording-jobs';
import { type CutText, cutWords } from '../domain/compare/cut-words';
import { sharedRuns, type SharedRun } from '../domain/compare/shared-wording';
import { type FoundArticle, WordingIndex } from '../domain/compare/wording-index';
import type { ArticleId, Sha256 } from '../domain/ids';
import { excerptAround } from './excerpt';

/** Reads the text of a hash from the folder of a notebook's texts; `null` when it is not there as it was saved. */
export type ReadText = (folder: string, hash: Sha256) => Promise<string | null>;

/** Texts read at a time: enough to keep the disk busy. */
const AT_ONCE = 8;

/** Keeps the index of a notebook's wording and answers what is asked of it. */
export class WordingJobs {
  #index = new WordingIndex();
  readonly #hashes = new Map<ArticleId, Sha256>();
  #folder = '';

  constructor(private readonly readText: ReadText) {}

  /** Does a job. */
  async do(job: WordingJob): Promise<WordingOutcome> {
    switch (job.kind) {
      case 'begin':
        this.#index = new WordingIndex();
        this.#hashes.clear();
        this.#folder = job.textsFolder;
        return DONE;
      case 'put':
        return this.#put(job.articles);
      case 'remove':
        for (const id of job.articles) this.#remove(id);
        return DONE;
      case 'tidy':
        this.#index.tidy();
        return DONE;
      case 'share':
        return this.#share(job.articles);
      case 'find':
        return this.#find(job);
    }
  }

  async #put(articles: readonly WordingText[]): Promise<WordingOutcome> {
    const index = this.#index;
    const unreadable: Sha256[] = [];
    for (let from = 0; from < articles.length; from += AT_ONCE) {
      const some = articles.slice(from, from + AT_ONCE);
      const texts = await Promise.all(some.map((article) => this.#textOf(article)));
      // Another notebook may have come while its texts were read.
      if (index !== this.#index) return DONE;
      for (const [at, { articleId, hash }] of some.entries()) {
        const text = texts[at] ?? null;
        if (text === null) unreadable.push(hash);
        else {
          index.put(articleId, text);
          this.#hashes.set(articleId, hash);
        }
      }
    }
    return unreadable.length > 0 ? { kind: 'unreadable', hashes: unreadable } : DONE;
  }

  #remove(id: ArticleId): void {
    this.#index.remove(id);
    this.#hashes.delete(id);
  }

  async #share(articles: readonly WordingText[]): Promise<WordingOutcome> {
    const texts = await Promise.all(articles.map((article) => this.#textOf(article)));
    const unreadable = articles.filter((_, at) => texts[at] === null);
    if (unreadable.length > 0) return { kind: 'unreadable', hashes: unreadable.map(hashOf) };
    const index = this.#index;
    const cuts = texts.map((text) => cutWords(text ?? '', index.vocabulary));
    const runs = sharedRuns(cuts, index.vocabulary).map((run): SharedJobRun => {
      const words = wordsOf(run, cuts);
      return { ...run, rarity: words === null ? 0 : index.rarity(words) };
    });
    return { kind: 'shared', runs };
  }

  async #find({ article, range }: Extract<WordingJob, { kind: 'find' }>): Promise<WordingOutcome> {
    const text = await this.#textOf(article);
    if (text === null) return { kind: 'unreadable', hashes: [article.hash] };
    const { articles, total } = this.#index.find({ text, range, except: article.articleId });
    const found: FoundJobArticle[] = [];
    for (const each of articles) found.push(await this.#withExcerpts(each, text));
    return { kind: 'found', articles: found, total };
  }

  /** Where the text of an article is gone by now, the same words as they stand in the text asked about. */
  async #withExcerpts({ key, runs }: FoundArticle, asked: string): Promise<FoundJobArticle> {
    const articleId = key as ArticleId;
    const hash = this.#hashes.get(articleId) ?? '';
    const text = await this.readText(this.#folder, hash);
    const excerpted = runs.map((run) => ({
      ...run,
      excerpt: text === null ? excerptAround(asked, run.here, 0) : excerptAround(text, run.there),
    }));
    return { articleId, hash, runs: excerpted };
  }

  async #textOf({ hash, text }: WordingText): Promise<string | null> {
    return text ?? this.readText(this.#folder, hash);
  }
}

const DONE: WordingOutcome = { kind: 'done' };

function hashOf({ hash }: WordingText): Sha256 {
  return hash;
}

/** The words of a run as numbers, taken from its first place. */
function wordsOf({ words, places }: SharedRun, cuts: readonly CutText[]): Uint32Array | null {
  const [place] = places;
  const cut = place && cuts[place.text];
  if (!cut) return null;
  let [low, high] = [0, cut.count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cut.starts[middle] ?? 0) < place.start) low = middle + 1;
    else high = middle;
  }
  return cut.ids.subarray(low, low + words);
}
