import { alignQuotation } from './align-quotation';
import { errorsOf, leastErrors } from './least-errors';
import { CONTEXT, widened } from './context';
import type { TextPositionSelector, TextQuoteSelector } from './selector';

/** A place that looks like a passage, and how far it does. */
export interface Candidate {
  readonly range: TextPositionSelector;
  /** Share of the words that is unchanged; 1 only when all of them are. */
  readonly similarity: number;
  /** Whether the context stands before it, and behind it, though perhaps with changes. */
  readonly isLed: boolean;
  readonly isFollowed: boolean;
  /** Units changed in words and context together. */
  readonly errors: number;
  /** Whether whole words were replaced, and more than a little of the context too: a sentence of the same mould. */
  readonly isOfSameMould: boolean;
}

/** Words of which more was changed are others. */
const ALIKE = 0.7;
/** Words that may be asked about when the context stands on both sides. */
const SOMEWHAT_ALIKE = 0.5;
/** Share of one side of the context that has to be unchanged; unrelated English reaches 0.45. */
const SIDE_STANDS = 0.65;
/** Errors from which on, and so many in each stretch, words were replaced; slips of a scan lie scattered. */
const REPLACED = { errors: 6, each: 2 };
/** Share of the context that may be changed when words were replaced. */
const UNTOUCHED = 0.05;
/** Code units at the ends of a text that may be new when nothing stood on that side of the passage. */
const EDGE = 2;
/** Code units by which a likely beginning may be wrong, and text shift within the context. */
const LOOSE = 40;

/** Looks at a text around the place where a quotation with its context may begin. */
export function candidateAt(text: string, quote: TextQuoteSelector, beginning: number): Candidate {
  const { prefix, exact, suffix } = quote;
  const { start, end, errors, bursts } = alignQuotation(text, quote, Math.max(0, beginning));
  const around = errors.prefix + errors.suffix;
  const isReplaced = errors.words >= REPLACED.errors && errors.words >= bursts * REPLACED.each;
  const range = widened(text, { start, end });
  const length = Math.max(exact.length, range.end - range.start);
  const isSame = text.slice(range.start, range.end) === exact;
  return {
    range,
    similarity: isSame ? 1 : 1 - Math.max(1, errors.words) / length,
    isLed: prefix === '' ? range.start <= EDGE : stands(errors.prefix, prefix),
    isFollowed: suffix === '' ? range.end >= text.length - EDGE : stands(errors.suffix, suffix),
    errors: around + errors.words,
    isOfSameMould: isReplaced && around > (prefix.length + suffix.length) * UNTOUCHED,
  };
}

function stands(errors: number, side: string): boolean {
  return errors <= side.length * (1 - SIDE_STANDS);
}

/**
 * Tells on how many sides of a likely beginning, 0 to 2, the context is anywhere near, where there is one, and 0 when
 * neither end of the words is: a candidate there has it on no more. Far cheaper than looking closely.
 */
export function sidesNear(
  text: string,
  { prefix, exact, suffix }: TextQuoteSelector,
): (beginning: number) => number {
  const nearness = (piece: string): ((from: number) => boolean) => {
    const errors = errorsOf(piece);
    return (from) => {
      const window = text.slice(
        Math.max(0, from - LOOSE),
        Math.max(0, from) + piece.length + LOOSE,
      );
      return stands(errors(window), piece);
    };
  };
  const tail = exact.slice(-CONTEXT);
  const [isLed, isFollowed] = [nearness(prefix), nearness(suffix)];
  const [isOpened, isClosed] = [nearness(exact.slice(0, CONTEXT)), nearness(tail)];
  return (beginning) => {
    const [start, end] = [beginning + prefix.length, beginning + prefix.length + exact.length];
    const sides = Number(isLed(beginning)) + Number(isFollowed(end));
    return sides > 0 && (isOpened(start) || isClosed(end - tail.length)) ? sides : 0;
  };
}

/** Whether this can be the passage: alike in words, its context on both sides, both no more changed than chance does. */
export function isFramed(
  { isLed, isFollowed, isOfSameMould, similarity, errors }: Candidate,
  quote: TextQuoteSelector,
): boolean {
  if (!isLed || !isFollowed || isOfSameMould) return false;
  return similarity >= ALIKE && errors <= allowance(lengthOf(quote));
}

/** Share of a text that may be wrong, as in a poor scan, and by how much chance may exceed it. */
const WRONG = 0.1;
const DEVIATIONS = 3;

/** Most errors in so many units when one unit in ten is wrong, in all but one case of a thousand. */
function allowance(length: number): number {
  return length * WRONG + DEVIATIONS * Math.sqrt(length * WRONG * (1 - WRONG));
}

function lengthOf({ prefix, exact, suffix }: TextQuoteSelector): number {
  return prefix.length + exact.length + suffix.length;
}

/** Whether a person should be asked if this is the passage. */
export function isWorthAsking({ isLed, isFollowed, similarity }: Candidate): boolean {
  if (isLed && isFollowed) return similarity >= SOMEWHAT_ALIKE;
  return (isLed || isFollowed) && similarity >= ALIKE;
}

/** Units by which another place has to be worse, at least, and as a share of the quotation with its context. */
const MARGIN = 4;
const MARGIN_SHARE = 0.08;

/** Whether a framed candidate is better than others by a margin that chance does not make up. */
export function isClearlyBest(
  best: Candidate,
  others: readonly Candidate[],
  quote: TextQuoteSelector,
): boolean {
  const margin = Math.max(MARGIN, lengthOf(quote) * MARGIN_SHARE);
  return others.every(({ errors }) => errors >= best.errors + margin);
}

/** Units by which a copy of an unchanged passage, context and all, may differ and still be meant instead. */
const COPY = 2;

/**
 * Whether a framed candidate differs from the quotation and its context by no more than a slip of the pen beyond what
 * the unchanged passage does, whose farther context may have changed.
 */
export function isNearCopy({ errors }: Candidate, ofUnchanged: number): boolean {
  return errors <= ofUnchanged + COPY;
}

/** Code units around the end of a candidate in which its words or its neighbour's would end. */
const [WITHIN, BEYOND] = [64, 8];
/** Longest rows of a list or table that are looked for next to a candidate. */
const LONGEST_ROW = 256;

/**
 * Whether changed words look no less like what stood next to the passage than like the passage, amid others like them:
 * in a list or table the row above has nearly the same words between nearly the same rows.
 */
export function isRatherNeighbour(
  text: string,
  { start, end }: TextPositionSelector,
  { prefix, exact, suffix }: TextQuoteSelector,
): boolean {
  const tail = text.slice(Math.max(start, end - WITHIN), end + BEYOND);
  const head = text.slice(Math.max(0, start - BEYOND), Math.min(end, start + WITHIN));
  const isLike = (neighbour: string, own: string, words: string): boolean =>
    neighbour !== '' && leastErrors(words, neighbour) < leastErrors(words, own) + MARGIN;
  const isEither =
    isLike(prefix, exact.slice(-CONTEXT), tail) || isLike(suffix, exact.slice(0, CONTEXT), head);
  return isEither && isRow(text, { start, end });
}

/** Whether the words before or behind a range begin nearly like its own. */
function isRow(text: string, { start, end }: TextPositionSelector): boolean {
  const length = Math.min(end - start, LONGEST_ROW) + LOOSE;
  const opening = text.slice(start, Math.min(end, start + CONTEXT));
  const around = [text.slice(Math.max(0, start - length), start), text.slice(end, end + length)];
  return around.some((row) => stands(leastErrors(row, opening), opening));
}
