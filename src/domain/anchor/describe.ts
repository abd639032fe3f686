import { CONTEXT } from './context';
import type { TextPositionSelector, TextQuoteSelector } from './selector';

/** The two selectors of a passage. */
export interface Selectors {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

/**
 * Selectors that find a passage again in this text and in later versions of it. Prefix and suffix never cut a
 * surrogate pair. Throws when the range is empty or not within the text.
 */
export function describe(text: string, range: TextPositionSelector): Selectors {
  const { start, end } = range;
  if (!isWithin(text, range)) {
    throw new RangeError(
      `No passage ${String(start)} to ${String(end)} in ${String(text.length)}.`,
    );
  }
  const before = isInsidePair(text, start - CONTEXT) ? start - CONTEXT + 1 : start - CONTEXT;
  const after = isInsidePair(text, end + CONTEXT) ? end + CONTEXT - 1 : end + CONTEXT;
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(before, 0), start),
      suffix: text.slice(end, after),
    },
    position: { start, end },
  };
}

function isWithin(text: string, { start, end }: TextPositionSelector): boolean {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
  return start >= 0 && start < end && end <= text.length;
}

/** Whether an offset lies between the two halves of a surrogate pair. */
function isInsidePair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(offset - 1, 0), offset + 1));
}
