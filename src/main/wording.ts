import { join } from 'node:path';
import type { AlsoAppears, AppearingArticle, SharedWording } from '../contract/shared-wording';
import type {
  FoundJobArticle,
  WordingJob,
  WordingOutcome,
  WordingText,
} from '../contract/wording-jobs';
import type { NotebookDesk } from '../desk/notebook-desk';
import { WordingFeed, type WordingKeeper } from '../desk/wording-feed';
import type { TextPositionSelector } from '../domain/anchor/selector';
import { currentVersion } from '../domain/article/article';
import type { ArticleId } from '../domain/ids';
import { TEXTS_FOLDER } from '../library/texts/text-store';
import type { Tell } from './tell';

/** With nothing edited for so long the index is made ready before anybody asks for it, in milliseconds. */
const IDLE_MS = 120_000;
/** How far the index is is told this often at most, in milliseconds. */
const APART_MS = 250;
/** A process that ends so often by itself in one notebook is not started again. */
const MOST_ENDS = 3;

const NOTHING_YET: AlsoAppears = { isComplete: false, found: [] };

/** Does jobs of wording; `null` when it came to its end meanwhile. */
export interface WordingWorker {
  do(job: WordingJob): Promise<WordingOutcome | null>;
  stop(): void;
}

/**
 * The wording that articles of the open notebook share. The index of it lies in a process of its own, which is started
 * when it is first needed, or when nothing was edited for a while, and begun anew when it dies.
 */
export class Wording {
  #desk: NotebookDesk | null = null;
  #feed: WordingFeed | null = null;
  #ends = 0;
  #toldAt = Number.NEGATIVE_INFINITY;
  #stopWaiting: () => void = () => undefined;
  readonly #worker: WordingWorker;

  /** @param startWorker makes what does the jobs; it tells when it has lost all that it held */
  constructor(
    private readonly tell: Tell,
    startWorker: (onEnd: () => void) => WordingWorker,
  ) {
    this.#worker = startWorker(() => this.#beginAnew());
  }

  /** The notebook that is open now; `null` for none. What was known of the one before is let go. */
  follow(desk: NotebookDesk | null): void {
    if (desk === this.#desk) return;
    this.#stopWaiting();
    this.#feed?.end();
    this.#worker.stop();
    this.#desk = desk;
    this.#ends = 0;
    this.#feed = desk && new WordingFeed(desk, this.#keeper(), () => this.#tellProgress());
    this.#stopWaiting = desk ? this.#waitForRest(desk) : () => undefined;
  }

  /** Ends the process. */
  stop(): void {
    this.follow(null);
  }

  /** What the current texts of some articles share; `null` while no notebook is open. Throws when it can't be told. */
  async shared(articles: readonly ArticleId[]): Promise<SharedWording | null> {
    const desk = this.#desk;
    if (desk === null) return null;
    this.#need();
    const items = [...new Set(articles)].flatMap((id) => itemOf(desk, id) ?? []);
    if (items.length < 2) return { runs: [] };
    const wasComplete = this.#isComplete;
    const outcome = await this.#do(desk, { kind: 'share', articles: items });
    if (this.#desk !== desk) return null;
    if (outcome?.kind !== 'shared')
      throw new Error(`Comparing came to ${outcome?.kind ?? 'its end'}`);
    const isKnown = wasComplete && this.#isComplete;
    const runs = outcome.runs.map(({ words, rarity, places }) => ({
      words,
      rarity: isKnown ? rarity : null,
      places: places.map(({ text, start, end }) => {
        const articleId = items[text]?.articleId;
        if (articleId === undefined) throw new Error(`There is no text ${text}`);
        return { articleId, start, end };
      }),
    }));
    return { runs };
  }

  /** Where else in the notebook the words of a passage stand. Throws when it can't be told. */
  async appears(articleId: ArticleId, range: TextPositionSelector): Promise<AlsoAppears> {
    const desk = this.#desk;
    const item = desk && itemOf(desk, articleId);
    if (!desk || !item) return NOTHING_YET;
    this.#need();
    const wasComplete = this.#isComplete;
    const outcome = await this.#do(desk, { kind: 'find', article: item, range });
    if (this.#desk !== desk) return NOTHING_YET;
    if (outcome?.kind !== 'found') throw new Error(`Looking came to ${outcome?.kind ?? 'its end'}`);
    const found = outcome.articles.flatMap((each) => this.#appearing(desk, each) ?? []);
    const isAll = outcome.total <= outcome.articles.length;
    return { isComplete: wasComplete && this.#isComplete && isAll, found };
  }

  /** `null` for an article that was changed or taken out since it was found. */
  #appearing(
    desk: NotebookDesk,
    { articleId, hash, runs }: FoundJobArticle,
  ): AppearingArticle | null {
    const article = desk.notebook.get('article', articleId);
    if (!article || !this.#feed?.holds(articleId, hash)) return null;
    const { title, publisher, published } = article;
    return { articleId, title, publisher, published, runs };
  }

  /** Does a job; texts that the process can't read are restored, or handed to it. */
  async #do(
    desk: NotebookDesk,
    job: Extract<WordingJob, { kind: 'share' | 'find' }>,
  ): Promise<WordingOutcome | null> {
    const outcome = (await this.#worker.do(job)) ?? (await this.#doAgain(desk, job));
    if (outcome?.kind !== 'unreadable') return outcome;
    const withText = async (item: WordingText): Promise<WordingText> => {
      if (!outcome.hashes.includes(item.hash)) return item;
      const read = await desk.readText(item.hash);
      return { ...item, text: read.ok ? read.value.text : '' };
    };
    if (job.kind === 'find') {
      return this.#worker.do({ ...job, article: await withText(job.article) });
    }
    return this.#worker.do({ ...job, articles: await Promise.all(job.articles.map(withText)) });
  }

  /** A process that died while it was at a job is followed by another one, unless the notebook is closed. */
  #doAgain(desk: NotebookDesk, job: WordingJob): Promise<WordingOutcome | null> {
    return this.#desk === desk ? this.#worker.do(job) : Promise.resolve(null);
  }

  get #isComplete(): boolean {
    return this.#feed?.isComplete === true;
  }

  #need(): void {
    if (this.#feed?.isStarted === false) this.#begin();
  }

  #begin(): void {
    const { path } = this.#desk?.info ?? {};
    if (path === undefined || this.#ends >= MOST_ENDS) return;
    void this.#worker.do({ kind: 'begin', textsFolder: join(path, TEXTS_FOLDER) });
    this.#feed?.start();
  }

  #beginAnew(): void {
    this.#ends += 1;
    process.stderr.write(`Dateline: the wording process ended (${this.#ends})\n`);
    if (this.#feed?.isStarted === true) this.#begin();
  }

  #keeper(): WordingKeeper {
    const done = async (job: WordingJob): Promise<true | null> =>
      (await this.#worker.do(job)) === null ? null : true;
    return {
      put: async (articles) => {
        const outcome = await this.#worker.do({ kind: 'put', articles });
        return outcome && (outcome.kind === 'unreadable' ? outcome.hashes : []);
      },
      remove: (articles) => done({ kind: 'remove', articles }),
      tidy: () => done({ kind: 'tidy' }),
    };
  }

  #tellProgress(): void {
    const isComplete = this.#isComplete;
    const now = performance.now();
    if (this.#feed === null || (!isComplete && now - this.#toldAt < APART_MS)) return;
    this.#toldAt = now;
    this.tell('wordingIndexChanged', this.#feed.progress);
  }

  #waitForRest(desk: NotebookDesk): () => void {
    let timer: NodeJS.Timeout | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      if (this.#feed?.isStarted === false) timer = setTimeout(() => this.#need(), IDLE_MS);
    };
    const forget = desk.onChange(wait);
    wait();
    return () => {
      clearTimeout(timer);
      forget();
    };
  }
}

function itemOf(desk: NotebookDesk, articleId: ArticleId): WordingText | null {
  const article = desk.notebook.get('article', articleId);
  return article ? { articleId, hash: currentVersion(article).textHash, text: null } : null;
}
