import type { AnnotationFilter } from '../domain/annotation/annotation-filter';
import type { FollowedStatement } from '../domain/statement/followed-statement';
import type {
  EvidenceMatrix,
  MatrixArrangement,
  MatrixKey,
  MatrixRequest,
} from '../domain/statement/matrix';
import type { TrailAgainst } from '../domain/statement/trail';
import type { ExportOutcome } from './import-and-export';
import type { Packed } from './packed';

/** A view of statements as it is asked for and taken out. */
export type ViewRequest =
  | {
      readonly kind: 'trail';
      readonly filter: AnnotationFilter;
      /** What the wording of each statement is compared with. */
      readonly against: TrailAgainst;
    }
  | {
      readonly kind: 'timeline';
      readonly filter: AnnotationFilter;
      /** What the lanes of the timeline are. */
      readonly by: 'speaker' | 'tag';
    }
  | {
      readonly kind: 'matrix';
      readonly matrix: MatrixRequest;
      readonly arrangement: MatrixArrangement;
    };

/** How a view is written. */
export type ViewFormat = 'markdown' | 'csv';

/** Where and how a view is taken out. */
export interface ViewExport {
  readonly view: ViewRequest;
  readonly format: ViewFormat;
  readonly to: 'file' | 'clipboard';
}

/** What became of it. `copied`: it lies on the clipboard. `statements` are those it holds, each counted once. */
export type ViewExported =
  | ExportOutcome
  | { readonly kind: 'copied'; readonly characters: number; readonly statements: number };

/** Largest picture that is saved, in bytes. */
export const LARGEST_PICTURE = 50_000_000;

/** A picture that the page drew itself. */
export interface PictureToSave {
  /** Suggested for the file, without extension. */
  readonly name: string;
  readonly format: 'svg' | 'png';
  /** At most {@link LARGEST_PICTURE}; an SVG as UTF-8. */
  readonly bytes: Uint8Array;
}

/** `refused`: the bytes are no picture of that format, or hold what no picture of Dateline holds; nothing was written. */
export type PictureSaved = ExportOutcome | { readonly kind: 'refused'; readonly what: string };

/** A page of the statements behind a cell. */
export interface CellQuery {
  readonly matrix: MatrixRequest;
  /** `null` where all rows, or all columns, are meant. */
  readonly row: { readonly key: MatrixKey } | null;
  readonly column: { readonly key: MatrixKey } | null;
  readonly offset: number;
  /** At most 500. */
  readonly limit: number;
}

/** The statements behind a cell from `offset` on, in order of date said, unknown ones last. */
export interface CellStatements {
  readonly revision: number;
  readonly total: number;
  readonly items: readonly FollowedStatement[];
}

/** A counted matrix, and the edits it already holds. */
export interface MatrixAnswer {
  readonly revision: number;
  readonly matrix: EvidenceMatrix;
}

/** The calls of the matrix and of taking the three views out. */
export interface ViewCalls {
  /** `null` while no notebook is open. */
  readonly evidenceMatrix: { request: MatrixRequest; answer: Packed<MatrixAnswer> | null };
  readonly cellStatements: { request: CellQuery; answer: CellStatements | null };
  /** To a file: asks where to, and again before anything is overwritten. */
  readonly exportView: { request: ViewExport; answer: ViewExported };
  /** Asks where to, and again before anything is overwritten. */
  readonly savePicture: { request: PictureToSave; answer: PictureSaved };
}
