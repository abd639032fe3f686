/** A piece of text as a page places it; lengths in points, from the page's upper left corner. */
export interface PageText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line that the letters stand on. */
  readonly baseline: number;
  /** Height of the letters. */
  readonly size: number;
  readonly isRightToLeft: boolean;
}

/** A line of a page, with where the column that it stands in begins and ends. */
export interface PageLine extends PageText {
  readonly page: number;
  readonly columnLeft: number;
  readonly columnRight: number;
  /** Counts the columns of the whole file. */
  readonly column: number;
}

/** A page as it was read. */
export interface PageContent {
  readonly height: number;
  readonly texts: readonly PageText[];
}
