import type { PrintMatter, PrintSheet } from '../domain/export/print-sheet';
import type { ArticleId } from '../domain/ids';

/** How articles are put on paper. */
export interface PrintChoices extends PrintMatter {
  /** Whether paragraphs bear their numbers in the margin. */
  readonly numbers: boolean;
  readonly textSize: 'small' | 'medium' | 'large';
  readonly paper: 'a4' | 'letter';
}

/** Which articles are put on paper, and how; each begins a new page. */
export interface PrintRequest {
  readonly ids: readonly ArticleId[];
  readonly choices: PrintChoices;
}

/** Most articles that are put on paper at once. */
export const MOST_PRINTED = 50;

/** What became of a print. */
export type PrintOutcome =
  | { readonly kind: 'cancelled' }
  /** Given to the system's printing. */
  | { readonly kind: 'printed' }
  | { readonly kind: 'written'; readonly path: string; readonly pages: number | null }
  /** The text of this article could not be read; nothing was printed. */
  | { readonly kind: 'unreadable'; readonly title: string }
  /** `code` is the operating system's. */
  | { readonly kind: 'notWritten'; readonly path: string; readonly code: string }
  /** The system's printing refused, in its own words, or the pages could not be laid out. */
  | { readonly kind: 'failed'; readonly reason: string };

/** How far a print has come. */
export interface PrintProgress {
  readonly phase: 'drawing' | 'layingOut';
  /** Share of the text that is drawn, 0 to 1. */
  readonly drawn: number;
}

/** What the page that is printed is given to draw: nothing in it is markup. */
export interface PrintJob {
  readonly title: string;
  readonly sheets: readonly PrintSheet[];
  readonly choices: PrintChoices;
  /** For the line at the end: "Printed from … on …". */
  readonly colophon: string;
}

/** What the page that is printed offers to main, which alone calls it; it has no way to call main. */
export interface PrintPage {
  /** Takes a job over; draws nothing yet. */
  readonly begin: (job: PrintJob) => void;
  /** Draws a little more; answers the share that is drawn, 1 when all of it is there with its fonts. */
  readonly draw: () => Promise<number>;
}
