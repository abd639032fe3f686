import { currentVersion } from '../domain/article/article';
import type { ArticleId, Sha256 } from '../domain/ids';
import { changesOf, type Diff } from '../domain/notebook/diff';
import type { NotebookDesk } from './notebook-desk';

/** An article with the hash of its current text; the text itself only where the index can't read it by itself. */
export interface WordingItem {
  readonly articleId: ArticleId;
  readonly hash: Sha256;
  readonly text: string | null;
}

/** Where the wording of a notebook is kept. Everything comes back with `null` when it came to its end meanwhile. */
export interface WordingKeeper {
  /** Puts articles in; comes back with the hashes of texts that it could not read. */
  put(items: readonly WordingItem[]): Promise<readonly Sha256[] | null>;
  remove(articles: readonly ArticleId[]): Promise<true | null>;
  /** Makes room; there is nothing else to do. */
  tidy(): Promise<true | null>;
}

/** How far the index is. */
export interface WordingProgress {
  readonly indexed: number;
  readonly of: number;
}

/** Articles that go into the index between two turns of whoever else wants something of it. */
const SLICE = 24;

/**
 * Keeps the index of a notebook's wording as the notebook is: all articles that are not in the trash, with their
 * current texts. Does nothing until it is started; then follows every edit, undo and change from outside.
 */
export class WordingFeed {
  /** What the index holds, or was found to be unreadable. */
  readonly #fed = new Map<ArticleId, Sha256>();
  /** Articles that may stand differently in the notebook than in the index. */
  readonly #toLookAt = new Set<ArticleId>();
  #isAtWork = false;
  #isEnded = false;
  /** How often it was started. */
  #starts = 0;
  readonly #forgets: readonly (() => void)[];

  /** @param told after every slice, and when the index is as the notebook again */
  constructor(
    private readonly desk: NotebookDesk,
    private readonly keeper: WordingKeeper,
    private readonly told: (progress: WordingProgress) => void,
  ) {
    this.#forgets = [
      desk.onChange(({ diff }) => this.#touched(diff)),
      desk.onHeld((changes) => changes.forEach(({ diff }) => this.#touched(diff))),
      desk.onTakenBack(() => this.#lookAtAll()),
      desk.onOutside(({ patch }) => this.#touched(patch)),
    ];
  }

  /** How far the index is. */
  get progress(): WordingProgress {
    const of = this.desk.notebook.all('article').filter(({ trashedAt }) => trashedAt === null);
    return { indexed: Math.min(this.#fed.size, of.length), of: of.length };
  }

  /** Whether the index holds all there is. */
  get isComplete(): boolean {
    return this.isStarted && !this.#isAtWork && this.#toLookAt.size === 0;
  }

  /** Whether the index holds this text as that of the article. */
  holds(id: ArticleId, hash: Sha256): boolean {
    return this.#fed.get(id) === hash && this.#wanted(id) === hash;
  }

  /** Begins to fill the index, or begins anew with one that is empty. */
  start(): void {
    this.#starts += 1;
    this.#fed.clear();
    this.#lookAtAll();
  }

  /** Whether it was started. */
  get isStarted(): boolean {
    return this.#starts > 0;
  }

  /** Follows the notebook no more. */
  end(): void {
    this.#isEnded = true;
    for (const forget of this.#forgets) forget();
  }

  #touched(diff: Diff): void {
    for (const { from, to } of changesOf(diff)) {
      const record = to ?? from;
      if (record?.kind === 'article') this.#toLookAt.add(record.id);
    }
    void this.#work();
  }

  #lookAtAll(): void {
    for (const { id } of this.desk.notebook.all('article')) this.#toLookAt.add(id);
    for (const id of this.#fed.keys()) this.#toLookAt.add(id);
    void this.#work();
  }

  /** Hash of the text that the index is to hold of an article; `null` when it is to hold none. */
  #wanted(id: ArticleId): Sha256 | null {
    const article = this.desk.notebook.get('article', id);
    return article?.trashedAt === null ? currentVersion(article).textHash : null;
  }

  async #work(): Promise<void> {
    if (!this.isStarted || this.#isAtWork || this.#isEnded || this.#toLookAt.size === 0) return;
    this.#isAtWork = true;
    const starts = this.#starts;
    let hasChanged = false;
    while (this.#toLookAt.size > 0) {
      const { put, gone } = this.#nextSlice();
      if (put.length + gone.length === 0) continue;
      hasChanged = true;
      // An index that came to its end is begun anew by whoever keeps it, with all that there is.
      if (!(await this.#feed(put, gone)) || starts !== this.#starts) break;
      this.told(this.progress);
    }
    this.#isAtWork = false;
    if (starts !== this.#starts) void this.#work();
    else if (hasChanged && this.isComplete && !this.#isEnded) {
      this.told(this.progress);
      void this.keeper.tidy();
    }
  }

  /** Some of what is to be done; nothing when all that was looked at is as it should be. */
  #nextSlice(): { put: WordingItem[]; gone: ArticleId[] } {
    const put: WordingItem[] = [];
    const gone: ArticleId[] = [];
    for (const articleId of this.#toLookAt) {
      if (put.length + gone.length === SLICE) break;
      this.#toLookAt.delete(articleId);
      const hash = this.#wanted(articleId);
      if (hash === (this.#fed.get(articleId) ?? null)) continue;
      if (hash === null) gone.push(articleId);
      else put.push({ articleId, hash, text: null });
    }
    return { put, gone };
  }

  /** False when the index came to its end, or this did. */
  async #feed(put: readonly WordingItem[], gone: readonly ArticleId[]): Promise<boolean> {
    if (gone.length > 0 && (await this.keeper.remove(gone)) === null) return false;
    for (const id of gone) this.#fed.delete(id);
    if (put.length === 0) return !this.#isEnded;
    const starts = this.#starts;
    const unreadable = await this.keeper.put(put);
    if (unreadable === null || this.#isEnded || starts !== this.#starts) return false;
    for (const { articleId, hash } of put) this.#fed.set(articleId, hash);
    return unreadable.length === 0 || this.#feedByHand(put, new Set(unreadable));
  }

  /** Texts that have to be restored from a second copy first; those of which there is none are left out. */
  async #feedByHand(
    put: readonly WordingItem[],
    unreadable: ReadonlySet<Sha256>,
  ): Promise<boolean> {
    for (const item of put.filter(({ hash }) => unreadable.has(hash))) {
      const read = await this.desk.readText(item.hash);
      if (this.#isEnded) return false;
      if (!read.ok) continue;
      if ((await this.keeper.put([{ ...item, text: read.value.text }])) === null) return false;
    }
    return true;
  }
}
