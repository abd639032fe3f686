import type { TextPositionSelector } from '../domain/anchor/selector';
import type { FoundRun } from '../domain/compare/wording-index';
import type { WordingPlace } from '../domain/compare/shared-wording';
import type { ArticleId, Sha256 } from '../domain/ids';

/** What the process that keeps the index of wording is started with. */
export const WORDING_ROLE = 'wording';

/** An article with its current text. */
export interface WordingText {
  readonly articleId: ArticleId;
  readonly hash: Sha256;
  /** `null` where the process is to read it from the notebook's folder itself, which is the normal course. */
  readonly text: string | null;
}

/** What is told of the words that texts share; `rarity` counts the articles in the index that have them. */
export interface SharedJobRun {
  readonly words: number;
  readonly rarity: number;
  /** By the number of the text in the job. */
  readonly places: readonly WordingPlace[];
}

/** An article in the index that has words of a passage. */
export interface FoundJobArticle {
  readonly articleId: ArticleId;
  readonly hash: Sha256;
  readonly runs: readonly (FoundRun & { readonly excerpt: string })[];
}

/** What main asks of the process; each is answered once, under its id. */
export type WordingJob =
  /** Forget everything: what comes is of another notebook, whose texts lie in this folder. */
  | { readonly kind: 'begin'; readonly textsFolder: string }
  /** Put these into the index, each in place of what it holds of that article. */
  | { readonly kind: 'put'; readonly articles: readonly WordingText[] }
  | { readonly kind: 'remove'; readonly articles: readonly ArticleId[] }
  /** Nothing else is to be done for now: make room. */
  | { readonly kind: 'tidy' }
  | { readonly kind: 'share'; readonly articles: readonly WordingText[] }
  | {
      readonly kind: 'find';
      readonly article: WordingText;
      readonly range: TextPositionSelector;
    };

/** A job under way. */
export type WordingRequest = WordingJob & { readonly id: number };

/** What a job came to. */
export type WordingOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'shared'; readonly runs: readonly SharedJobRun[] }
  | {
      readonly kind: 'found';
      readonly articles: readonly FoundJobArticle[];
      /** More than the articles when there are too many to list. */
      readonly total: number;
    }
  /** These texts could not be read or are not what was saved; of a `put` the others are in the index. */
  | { readonly kind: 'unreadable'; readonly hashes: readonly Sha256[] };

/** The answer to a job. */
export type WordingReply = WordingOutcome & { readonly id: number };
