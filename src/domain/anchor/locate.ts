import type { Selectors } from './describe';
import type { TextPositionSelector, TextQuoteSelector } from './selector';

/** Where a described passage stands in a text. */
export type Anchor =
  /** At its very place. */
  | { readonly kind: 'exact'; readonly range: TextPositionSelector }
  /** At another place, the only one that can be meant. */
  | { readonly kind: 'moved'; readonly range: TextPositionSelector }
  /** The words stand there, but it takes a person to say whether this is the passage, or which of them is. */
  | { readonly kind: 'ambiguous'; readonly ranges: readonly TextPositionSelector[] }
  /** The words are gone. */
  | { readonly kind: 'orphan' };

/**
 * Finds a passage by its exact words. It has moved when there is one place only with its context on both sides, or
 * one place only at all and either one side of its context or the length of the passage speaks for it. It is never put
 * onto other words, however much alike, and short words without their context are asked about.
 */
export function locate(text: string, { quote, position }: Selectors): Anchor {
  const { start, end } = position;
  if (quote.exact === '') return { kind: 'orphan' };
  const isInPlace = text.startsWith(quote.exact, start) && end - start === quote.exact.length;
  if (isInPlace && sidesAt(text, quote, start) === 2) return { kind: 'exact', range: position };
  const places = placesOf(text, quote.exact);
  const [place] = places;
  if (place === undefined) return { kind: 'orphan' };
  const framed = places.filter((one) => sidesAt(text, quote, one) === 2);
  if (framed.length > 0) return among(framed, position, quote, framed.length === 1);
  const isSure = places.length === 1 && speaksFor(sidesAt(text, quote, place), quote);
  return among(places, position, quote, isSure);
}

/** Code units from which on a passage stands in a text twice only when it was copied. */
const TELLING = 48;
/** Code units that a passage needs to be known by one side of its context. */
const TELLING_WITH_SIDE = 16;
/** Code units next to the passage by which a side is known when the rest of the context has changed. */
const NEAR = 16;
/** Most places that are told of an ambiguous passage. */
const MOST_PLACES = 100;

function speaksFor(sides: number, { exact }: TextQuoteSelector): boolean {
  return exact.length >= (sides > 0 ? TELLING_WITH_SIDE : TELLING);
}

function among(
  starts: readonly number[],
  position: TextPositionSelector,
  { exact }: TextQuoteSelector,
  isSure: boolean,
): Anchor {
  const ranges = starts.map((start) => ({ start, end: start + exact.length }));
  const [range] = ranges;
  if (!isSure || range === undefined) {
    return { kind: 'ambiguous', ranges: ranges.slice(0, MOST_PLACES) };
  }
  return { kind: range.start === position.start ? 'exact' : 'moved', range };
}

/** How many sides of a place look like the context of the passage, 0 to 2. */
function sidesAt(text: string, quote: TextQuoteSelector, start: number): number {
  const end = start + quote.exact.length;
  const prefix = quote.prefix.slice(-NEAR);
  const suffix = quote.suffix.slice(0, NEAR);
  const before = prefix === '' ? start === 0 : text.startsWith(prefix, start - prefix.length);
  const after = suffix === '' ? end === text.length : text.startsWith(suffix, end);
  return Number(before) + Number(after);
}

/** Where words stand in a text, in order; places may overlap. */
export function placesOf(text: string, exact: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) places.push(at);
  return places;
}
