import type { AnnotationFilter } from '../annotation/annotation-filter';
import type { EdtfDate } from '../article/edtf-date';
import type { ArticleId, SpeakerId, TagId } from '../ids';

/** What the rows of an evidence matrix can be. */
export const MATRIX_ROWS = ['speakers', 'tags'] as const;
/** What its columns can be. */
export const MATRIX_COLUMNS = ['tags', 'articles'] as const;
/** By name (articles by date published), or by the number of statements, the most first. */
export const MATRIX_ORDERS = ['name', 'count'] as const;

export type MatrixRows = (typeof MATRIX_ROWS)[number];
export type MatrixColumns = (typeof MATRIX_COLUMNS)[number];
export type MatrixAxis = MatrixRows | MatrixColumns;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/** What is counted against what, and which statements; of the filter's kind nothing is asked, only statements count. */
export interface MatrixRequest {
  readonly rows: MatrixRows;
  readonly columns: MatrixColumns;
  readonly filter: AnnotationFilter;
}

/** How a counted matrix is laid out. */
export interface MatrixArrangement {
  readonly rowOrder: MatrixOrder;
  readonly columnOrder: MatrixOrder;
  /** Whether rows and columns without a statement stand in it. */
  readonly withEmpty: boolean;
}

/** What a row or a column is for; `null` for the statements whose speaker is unknown, or that carry no tag. */
export type MatrixKey = SpeakerId | TagId | ArticleId | null;

/** A row or a column. Its counts are of statements, and count each of them once. */
export interface MatrixHeading {
  readonly key: MatrixKey;
  /** Name of a speaker, path of a tag, title of an article; may be empty for an article. */
  readonly name: string;
  /** Of an article; `null` for all else and when not known. */
  readonly publisher: string | null;
  readonly published: EdtfDate | null;
  /** Statements that the filter lets through. */
  readonly statements: number;
  /** Articles in which these stand. */
  readonly articles: number;
  /** Statements in the articles looked at, whether or not the filter lets them through. */
  readonly anywhere: number;
}

/** A cell with at least one statement, by the positions of its row and column. */
export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  readonly statements: number;
  readonly articles: number;
}

/** How often who said something about what. */
export interface EvidenceMatrix {
  readonly rowsAre: MatrixRows;
  readonly columnsAre: MatrixColumns;
  readonly rows: readonly MatrixHeading[];
  readonly columns: readonly MatrixHeading[];
  /** The cells that are not empty, in no particular order. */
  readonly cells: readonly MatrixCell[];
  /** Statements that the filter lets through, each counted once, and the articles in which they stand. */
  readonly statements: number;
  readonly articles: number;
  /** Articles that the filter's articles, collections and publishers let through. */
  readonly lookedAt: number;
  /** Those of them in which nobody has made a statement yet. */
  readonly withoutStatement: number;
}

/** Words of a heading whose key is `null`, beside those for no speaker. */
export const NO_TAG = 'No tag';
