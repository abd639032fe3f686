import { type Anchor, ambiguous } from './anchor';
import {
  type Candidate,
  candidateAt,
  isClearlyBest,
  isFramed,
  isNearCopy,
  isRatherNeighbour,
  isWorthAsking,
  sidesNear,
} from './candidate';
import { isWhole, nearPrefix, nearSuffix, sidesAt } from './context';
import type { Selectors } from './describe';
import { stoodElsewhere, stoodOnce } from './earlier-text';
import { indexPieces, type PieceIndex } from './piece-index';
import type { TextPositionSelector, TextQuoteSelector } from './selector';

/** Finds passages in one text. */
export interface Locator {
  readonly locate: (selectors: Selectors) => Anchor;
}

/**
 * A locator for many passages in one text; what it has to know of the text is worked out once, and only when a passage
 * does not stand where it was. `before` is the text in which the passages were described, when it is at hand: with it,
 * more is sure (X3), and what stood elsewhere in it is known for a look-alike (X8).
 */
export function prepareText(text: string, before: string | null = null): Locator {
  let made: PieceIndex | null = null;
  const index = (): PieceIndex => (made ??= indexPieces(text));
  return { locate: (selectors) => located({ text, before, index }, selectors) };
}

interface Known {
  readonly text: string;
  readonly before: string | null;
  readonly index: () => PieceIndex;
}

function located(known: Known, selectors: Selectors): Anchor {
  const { quote, position } = selectors;
  const { text } = known;
  if (quote.exact === '') return { kind: 'orphan' };
  const isInPlace =
    text.startsWith(quote.exact, position.start) &&
    position.end - position.start === quote.exact.length;
  if (isInPlace && sidesAt(text, quote, position.start) === 2) {
    return { kind: 'exact', range: position };
  }
  const likely = likelyBeginnings(known, quote);
  const alike = candidates(known, quote, likely.between).filter((one) => isFramed(one, quote));
  const framed = framedPlaces(known, quote);
  if (framed.length > 0) return amongFramed(known, selectors, framed, alike);
  return alike.length > 0
    ? amongAlike(known, selectors, alike)
    : byWordsAlone(known, selectors, [...likely.between, ...likely.beside]);
}

/** Of places with the very words and the very context next to them one is taken only when it has no near copy. */
function amongFramed(
  known: Known,
  selectors: Selectors,
  framed: readonly TextPositionSelector[],
  alike: readonly Candidate[],
): Anchor {
  const [range] = framed;
  const own = alike.find((one) => range !== undefined && overlap(one.range, range));
  const copies = alike.filter((one) => isNearCopy(one, own?.errors ?? 0)).map((one) => one.range);
  const others = apartFrom(framed, copies);
  if (range === undefined || framed.length > 1 || others.length > 0) {
    return ambiguous([...framed, ...others]);
  }
  return settled(known, selectors, range, 1);
}

/** Of places alike in words and context the best is taken when nothing else comes near it. */
function amongAlike(known: Known, selectors: Selectors, alike: readonly Candidate[]): Anchor {
  const { quote } = selectors;
  const [best, ...others] = alike;
  if (best === undefined) return { kind: 'orphan' };
  const telling = apartFrom([best.range], tellingPlaces(known, selectors));
  const isSure =
    telling.length === 0 &&
    isClearlyBest(best, others, quote) &&
    (best.similarity === 1 || !isRatherNeighbour(known.text, best.range, quote));
  if (isSure) return settled(known, selectors, best.range, best.similarity);
  return ambiguous([...alike.map(({ range }) => range), ...telling]);
}

/** Without the context on both sides: by the words, where they leave no doubt, or else a person has to be asked. */
function byWordsAlone(known: Known, selectors: Selectors, likely: readonly number[]): Anchor {
  const { quote } = selectors;
  const [telling] = tellingPlaces(known, selectors);
  if (telling !== undefined) return settled(known, selectors, telling, 1);
  const same = samePlaces(known, quote);
  const others = candidates(known, quote, likely).filter(isWorthAsking);
  const asked = [
    ...same,
    ...apartFrom(
      same,
      others.map(({ range }) => range),
    ),
  ];
  return asked.length === 0 ? { kind: 'orphan' } : ambiguous(asked);
}

/** A passage that is found by its words without the context on both sides has at least so many code units. */
const FAIRLY_LONG = 16;

/** The only place of the very words, when it is the passage's although its context does not stand on both sides. */
function tellingPlaces(known: Known, { quote, position }: Selectors): TextPositionSelector[] {
  if (quote.exact.length < FAIRLY_LONG) return [];
  const { before } = known;
  const same = samePlaces(known, quote);
  const [range] = same;
  if (range === undefined || same.length > 1) return [];
  const isInPlace = range.start === position.start;
  return isInPlace || (before !== null && stoodOnce(before, quote.exact)) ? [range] : [];
}

/** The place as an anchor, unless it stood elsewhere in the text before. */
function settled(
  { text, before }: Known,
  { position }: Selectors,
  range: TextPositionSelector,
  similarity: number,
): Anchor {
  if (before !== null && stoodElsewhere(before, text, range, position)) return ambiguous([range]);
  const isInPlace = similarity === 1 && range.start === position.start;
  return isInPlace ? { kind: 'exact', range } : { kind: 'moved', range, similarity };
}

/** Where the very words stand, cutting no grapheme cluster. */
function samePlaces({ text, index }: Known, { exact }: TextQuoteSelector): TextPositionSelector[] {
  return index()
    .places(exact)
    .map((start) => ({ start, end: start + exact.length }))
    .filter((range) => isWhole(text, range));
}

/** Where they stand with the very context next to them on both sides. */
function framedPlaces({ text, index }: Known, quote: TextQuoteSelector): TextPositionSelector[] {
  const lead = nearPrefix(quote);
  return index()
    .places(lead + quote.exact + nearSuffix(quote))
    .map((at) => ({ start: at + lead.length, end: at + lead.length + quote.exact.length }))
    .filter((range) => sidesAt(text, quote, range.start) === 2 && isWhole(text, range));
}

/** Longer passages, in code units, are found by their very words only. */
const LONGEST_LIKENESS = 20_000;

/** Most places beside one side of the context that are looked at. */
const MOST_BESIDE = 6;

/** Where the passage with its context may begin: between both sides of it, and beside one only. */
function likelyBeginnings(
  { text, index }: Known,
  quote: TextQuoteSelector,
): { readonly between: readonly number[]; readonly beside: readonly number[] } {
  if (quote.exact.length > LONGEST_LIKENESS) return { between: [], beside: [] };
  const likely = index().likely(quote.prefix + quote.exact + quote.suffix);
  const sides = likely.map(sidesNear(text, quote));
  return {
    between: likely.filter((_, at) => sides[at] === 2),
    beside: likely.filter((_, at) => sides[at] === 1).slice(0, MOST_BESIDE),
  };
}

/** What stands at likely beginnings, the most alike first; of those that overlap the best. */
function candidates(
  { text }: Known,
  quote: TextQuoteSelector,
  likely: readonly number[],
): Candidate[] {
  const all = likely
    .map((beginning) => candidateAt(text, quote, beginning))
    .sort((a, b) => a.errors - b.errors || a.range.start - b.range.start);
  return all.filter(
    ({ range }, at) => !all.slice(0, at).some((better) => overlap(better.range, range)),
  );
}

/** The ranges that overlap none of these. */
function apartFrom(
  these: readonly TextPositionSelector[],
  ranges: readonly TextPositionSelector[],
): TextPositionSelector[] {
  return ranges.filter((range) => !these.some((own) => overlap(own, range)));
}

function overlap(a: TextPositionSelector, b: TextPositionSelector): boolean {
  return a.start < b.end && b.start < a.end;
}
