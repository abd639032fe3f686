import type { Annotation } from '../annotation/annotation';
import type { Article } from '../article/article';
import type { ArticleId, SpeakerId, TagId } from '../ids';

/** How many annotations an article has, in the trash or not. */
export interface ArticleTally {
  readonly highlights: number;
  readonly statements: number;
  /** Those that wait for a look since its text changed. */
  readonly toLookAt: number;
}

/** How often a tag is used outside the trash. */
export interface TagTally {
  readonly annotations: number;
  readonly articles: number;
}

const NO_ANNOTATIONS: ArticleTally = { highlights: 0, statements: 0, toLookAt: 0 };

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** `1` when something comes in, `-1` when it goes. */
export type Step = 1 | -1;

/** Counts of a notebook at this moment. Those of the trash apart, what lies in the trash does not count. */
export interface Counts {
  readonly articles: number;
  readonly trashed: number;
  readonly highlights: number;
  readonly statements: number;
  readonly notes: number;
  readonly relations: number;
  /** Annotations that wait for a look since the text of their article changed. */
  readonly toLookAt: number;
  /** Every tag in use. */
  readonly tags: ReadonlyMap<TagId, TagTally>;
  /** Every speaker with statements, and their number. */
  readonly speakers: ReadonlyMap<SpeakerId, number>;
  /** The annotations of an article, in the trash or not. */
  ofArticle(id: ArticleId): ArticleTally;
}

/** Running counts of a notebook. It is told what comes and goes; what is no longer used is no longer listed. */
export class Tally implements Counts {
  readonly #articles = new Map<ArticleId, Mutable<Omit<ArticleTally, 'toLookAt'>>>();
  readonly #looks = new Map<ArticleId, number>();
  readonly #tags = new Map<TagId, Mutable<TagTally>>();
  readonly #speakers = new Map<SpeakerId, number>();
  articles = 0;
  trashed = 0;
  highlights = 0;
  statements = 0;
  notes = 0;
  relations = 0;
  toLookAt = 0;

  ofArticle(id: ArticleId): ArticleTally {
    const tally = this.#articles.get(id);
    return tally ? { ...tally, toLookAt: this.#looks.get(id) ?? 0 } : NO_ANNOTATIONS;
  }

  get tags(): ReadonlyMap<TagId, TagTally> {
    return this.#tags;
  }

  get speakers(): ReadonlyMap<SpeakerId, number> {
    return this.#speakers;
  }

  /** An article comes or goes. */
  countArticle(article: Article, step: Step): void {
    if (article.trashedAt !== null) {
      this.trashed += step;
      return;
    }
    this.articles += step;
    for (const tag of article.tags) this.#countTag(tag, 0, step);
  }

  /** An annotation comes to an article or goes, in the trash or not. */
  countOfArticle(annotation: Annotation, step: Step): void {
    const id = annotation.target.articleId;
    const tally = entryOf(this.#articles, id, () => ({ highlights: 0, statements: 0 }));
    if (annotation.attribution === null) tally.highlights += step;
    else tally.statements += step;
    if (tally.highlights === 0 && tally.statements === 0) this.#articles.delete(id);
  }

  /** An annotation of an article begins to wait for a look or ceases to. */
  countLook({ id, trashedAt }: Article, step: Step): void {
    const looks = (this.#looks.get(id) ?? 0) + step;
    if (looks === 0) this.#looks.delete(id);
    else this.#looks.set(id, looks);
    if (trashedAt === null) this.toLookAt += step;
  }

  /** An annotation comes into view or goes: outside the trash. */
  countAnnotation(annotation: Annotation, step: Step): void {
    for (const tag of annotation.tags) this.#countTag(tag, step, 0);
    if (annotation.attribution === null) {
      this.highlights += step;
      return;
    }
    this.statements += step;
    const speaker = annotation.attribution.speakerId;
    if (speaker === null) return;
    const uses = (this.#speakers.get(speaker) ?? 0) + step;
    if (uses === 0) this.#speakers.delete(speaker);
    else this.#speakers.set(speaker, uses);
  }

  #countTag(id: TagId, annotations: Step | 0, articles: Step | 0): void {
    const tally = entryOf(this.#tags, id, () => ({ annotations: 0, articles: 0 }));
    tally.annotations += annotations;
    tally.articles += articles;
    if (tally.annotations === 0 && tally.articles === 0) this.#tags.delete(id);
  }
}

/** The entry under a key, made when there is none. */
function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const kept = map.get(key);
  if (kept !== undefined) return kept;
  const made = make();
  map.set(key, made);
  return made;
}
