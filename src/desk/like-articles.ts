import { setTimeout } from 'node:timers/promises';
import { addressKey } from '../domain/article/address-key';
import { type Article, currentVersion } from '../domain/article/article';
import type { Candidate } from '../domain/article/candidate';
import { canonicalText } from '../domain/article/canonical-text';
import { composeText } from '../domain/article/compose-text';
import { SketchBook } from '../domain/compare/sketch-book';
import { sketchText, type TextSketch } from '../domain/compare/text-sketch';
import type { ArticleId, Sha256 } from '../domain/ids';
import type { ArticleMatch } from '../domain/incoming/article-match';
import { changesOf, type Diff } from '../domain/notebook/diff';
import { sha256 } from '../library/files/checksum';
import type { NotebookDesk } from './notebook-desk';

/** What is compared of a candidate. */
export interface Fingerprint {
  readonly hash: Sha256;
  readonly address: string | null;
  readonly sketch: TextSketch;
}

/** Makes the sketches of stored texts; `null` for one that can't be read. */
export type SketchTexts = (hashes: readonly Sha256[]) => Promise<readonly (TextSketch | null)[]>;

/** Most articles that are named for one candidate. */
const MOST_MATCHES = 5;
/** Stored texts that are sketched in one go. */
const SLICE = 64;
/** How long somebody waits for texts to be sketched, in milliseconds. */
const PATIENCE_MS = 1_500;

/**
 * Finds the articles of a notebook that are like what is being imported: not those in the trash. Follows every edit; the
 * texts that are there already are sketched when they are first asked for.
 */
export class LikeArticles {
  readonly #desk: NotebookDesk;
  readonly #sketchTexts: SketchTexts;
  readonly #toLookAt = new Set<ArticleId>();
  readonly #known = new Map<ArticleId, readonly string[]>();
  /** Articles by what they are found by: `text:<hash>`, `now:<hash>` of the current one, `at:<address>`. */
  readonly #found = new Map<string, Set<ArticleId>>();
  readonly #book = new SketchBook<Sha256>();
  readonly #forgets: readonly (() => void)[];
  #sketching: Promise<void> | null = null;

  constructor(desk: NotebookDesk, sketchTexts: SketchTexts) {
    this.#desk = desk;
    this.#sketchTexts = sketchTexts;
    this.#forgets = [
      desk.onChange(({ diff }) => this.#touched(diff)),
      desk.onHeld((changes) => changes.forEach(({ diff }) => this.#touched(diff))),
      desk.onTakenBack(() => this.#lookAtAll()),
      desk.onOutside(({ patch }) => this.#touched(patch)),
    ];
    this.#lookAtAll();
  }

  /** Follows the notebook no more. */
  end(): void {
    for (const forget of this.#forgets) forget();
  }

  /**
   * Articles that are like the candidates, for each the likest first. Somebody waits for it: in a large notebook whose
   * texts were not sketched yet, only those found by then are nearly the same.
   */
  async find(candidates: readonly Candidate[]): Promise<ArticleMatch[]> {
    const prints = candidates.map(fingerprintOf);
    const patience = new AbortController();
    await Promise.race([
      this.#sketchAll(),
      setTimeout(PATIENCE_MS, null, { signal: patience.signal }).catch(() => undefined),
    ]);
    patience.abort();
    return this.#matchesOf(prints);
  }

  /** Articles that are like what was fingerprinted, once all texts of the notebook are sketched. */
  async findLike(prints: readonly Fingerprint[]): Promise<ArticleMatch[]> {
    await this.#sketchAll();
    return this.#matchesOf(prints);
  }

  #matchesOf(prints: readonly Fingerprint[]): ArticleMatch[] {
    this.#catchUp();
    return prints.flatMap((print, candidate) =>
      this.#like(print)
        .slice(0, MOST_MATCHES)
        .map((match) => ({ candidate, ...match })),
    );
  }

  /** Saves sketching a text that was imported just now. */
  remember({ hash, sketch }: Fingerprint): void {
    this.#book.put(hash, sketch);
  }

  #like({ hash, address, sketch }: Fingerprint): Omit<ArticleMatch, 'candidate'>[] {
    const matches = new Map<ArticleId, Omit<ArticleMatch, 'candidate'>>();
    const add = (key: string, how: ArticleMatch['how'], likeness: number | null): void => {
      for (const articleId of this.#found.get(key) ?? []) {
        const article = this.#desk.notebook.get('article', articleId);
        if (!article || matches.has(articleId)) continue;
        const share = likeness ?? alike.get(currentVersion(article).textHash) ?? 0;
        matches.set(articleId, { articleId, title: article.title, how, likeness: share });
      }
    };
    const near = this.#book.alike(sketch);
    const alike = new Map(near.map(({ key, likeness }) => [key, likeness]));
    add(`text:${hash}`, 'sameText', 1);
    const place = address === null ? null : addressKey(address);
    if (place !== null) add(`at:${place}`, 'sameAddress', null);
    for (const { key, likeness } of near) add(`now:${key}`, 'nearlySameText', likeness);
    return [...matches.values()];
  }

  #touched(diff: Diff): void {
    for (const { from, to } of changesOf(diff)) {
      const record = to ?? from;
      if (record?.kind === 'article') this.#toLookAt.add(record.id);
    }
  }

  #lookAtAll(): void {
    for (const { id } of this.#desk.notebook.all('article')) this.#toLookAt.add(id);
    for (const id of this.#known.keys()) this.#toLookAt.add(id);
  }

  #catchUp(): void {
    for (const id of this.#toLookAt) {
      for (const key of this.#known.get(id) ?? []) this.#found.get(key)?.delete(id);
      const article = this.#desk.notebook.get('article', id);
      const keys = article?.trashedAt === null ? keysOf(article) : [];
      for (const key of keys) {
        const ids = this.#found.get(key) ?? new Set();
        this.#found.set(key, ids.add(id));
      }
      if (keys.length > 0) this.#known.set(id, keys);
      else this.#known.delete(id);
    }
    this.#toLookAt.clear();
  }

  /** Sketches the current texts that are not sketched yet, once for all who wait for it. */
  async #sketchAll(): Promise<void> {
    this.#sketching ??= this.#sketchMissing().finally(() => {
      this.#sketching = null;
    });
    await this.#sketching;
  }

  async #sketchMissing(): Promise<void> {
    const missing = new Set<Sha256>();
    for (const article of this.#desk.notebook.all('article')) {
      const { textHash } = currentVersion(article);
      if (article.trashedAt === null && !this.#book.has(textHash)) missing.add(textHash);
    }
    const hashes = [...missing];
    for (let at = 0; at < hashes.length; at += SLICE) {
      const some = hashes.slice(at, at + SLICE);
      const sketches = await this.#sketchTexts(some);
      // One that can't be read is like nothing, and is not tried again.
      for (const [i, hash] of some.entries()) this.#book.put(hash, sketches[i] ?? NOTHING);
    }
  }
}

const NOTHING: TextSketch = { runs: 0, lowest: new Uint32Array(0) };

/** What is compared of a candidate. */
export function fingerprintOf(candidate: Candidate): Fingerprint {
  const { text } = composeText(candidate.blocks);
  const hash = sha256(Buffer.from(canonicalText(text), 'utf8'));
  return { hash, address: candidate.metadata.url, sketch: sketchText(text.text) };
}

function keysOf(article: Article): string[] {
  const place = article.url === null ? null : addressKey(article.url);
  return [
    ...new Set(article.versions.map(({ textHash }) => `text:${textHash}`)),
    `now:${currentVersion(article).textHash}`,
    ...(place === null ? [] : [`at:${place}`]),
  ];
}
