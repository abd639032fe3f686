import type { TextPositionSelector } from '../domain/anchor/selector';
import type { EdtfDate } from '../domain/article/edtf-date';
import type { ArticleId } from '../domain/ids';

/** Most articles whose wording is compared at once; panes show fewer. */
export const MOST_COMPARED = 8;

/** A place of shared wording in the current text of an article. */
export interface SharedWordingPlace extends TextPositionSelector {
  readonly articleId: ArticleId;
}

/** Words that articles share. */
export interface SharedWordingRun {
  readonly words: number;
  /** How many articles of the notebook have it, those asked about included; `null` while that is not known. */
  readonly rarity: number | null;
  /** In at least two of the articles, in the order in which they were asked about, then by place. */
  readonly places: readonly SharedWordingPlace[];
}

/** What the current texts of some articles share, in the order of the first article that has it. */
export interface SharedWording {
  readonly runs: readonly SharedWordingRun[];
}

/** Words of the passage asked about that another article has too. */
export interface AppearingRun {
  readonly words: number;
  /** In the text of the article asked about. */
  readonly here: TextPositionSelector;
  /** In the other article's text. */
  readonly there: TextPositionSelector;
  /** The words as they stand in the other article, with some of what stands around them; one line. */
  readonly excerpt: string;
}

/** Another article that has words of the passage asked about; its longest run comes first. */
export interface AppearingArticle {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: EdtfDate | null;
  readonly runs: readonly AppearingRun[];
}

/** Where else the words of a passage stand; articles with the longest run come first. */
export interface AlsoAppears {
  /** False while not all articles could be looked through, and when more have it than are listed. */
  readonly isComplete: boolean;
  readonly found: readonly AppearingArticle[];
}

/** How many articles of the notebook are in the index of wording, out of how many. */
export interface WordingIndexState {
  readonly indexed: number;
  readonly of: number;
}
