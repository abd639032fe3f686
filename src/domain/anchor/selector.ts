/**
 * W3C TextQuoteSelector: the passage itself with some of the text before and after it, so that it is found again
 * when offsets have moved. https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * W3C TextPositionSelector, in UTF-16 code units, half-open `[start, end)` (converted to code points on W3C export).
 * https://www.w3.org/TR/annotation-model/#text-position-selector
 */
export interface TextPositionSelector {
  readonly start: number;
  readonly end: number;
}
