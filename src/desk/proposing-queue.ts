import { type Article, currentVersion } from '../domain/article/article';
import type { ArticleId } from '../domain/ids';

/** Articles proposed from between two turns of whoever else wants something of the background. */
const SLICE = 24;
/** Most UTF-16 code units of them together; a longer text is alone. */
const SLICE_LENGTH = 200_000;

/** Which articles statements are still to be looked for in: those that came in last come first. */
export class ProposingQueue {
  /** The last one is next. Those that are no longer wanted stay in it until they are reached. */
  readonly #order: ArticleId[] = [];
  readonly #wanted = new Set<ArticleId>();
  /** To be done by themselves, since nobody knows which of several brought the process down. */
  readonly #alone = new Set<ArticleId>();

  get size(): number {
    return this.#wanted.size;
  }

  has(id: ArticleId): boolean {
    return this.#wanted.has(id);
  }

  /** Puts an article before all others. */
  add(id: ArticleId): void {
    if (this.#wanted.has(id)) return;
    this.#wanted.add(id);
    this.#order.push(id);
  }

  remove(id: ArticleId): void {
    this.#wanted.delete(id);
    this.#alone.delete(id);
  }

  /** Puts articles back of which one brought down what they were done in; each is done by itself then. */
  putBack(ids: readonly ArticleId[]): void {
    for (const id of ids) {
      this.#alone.add(id);
      this.add(id);
    }
  }

  clear(): void {
    this.#order.length = 0;
    this.#wanted.clear();
    this.#alone.clear();
  }

  /** Takes out the next ones; `get` gives what is known of an article. */
  next(get: (id: ArticleId) => Article | null): Article[] {
    const slice: Article[] = [];
    let length = 0;
    while (slice.length < SLICE) {
      const id = this.#order.at(-1);
      if (id === undefined) break;
      const article = this.#wanted.has(id) ? get(id) : null;
      if (article !== null) {
        length += currentVersion(article).length;
        const isFull = length > SLICE_LENGTH || this.#alone.has(id);
        if (slice.length > 0 && isFull) break;
        slice.push(article);
      }
      this.#order.pop();
      this.#wanted.delete(id);
      if (this.#alone.delete(id) && article !== null) break;
    }
    return slice;
  }
}
