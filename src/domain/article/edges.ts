import type { TextPositionSelector } from '../anchor/selector';
import { canonicalLanguage } from './language-tag';

/** What an edge of a passage can be moved by. */
export type EdgeUnit = 'word' | 'grapheme';
/** Which end of a passage. */
export type Edge = 'start' | 'end';

/**
 * The nearest place for an edge of a passage: where a word or mark of punctuation begins (for a `start`) or ends (for
 * an `end`), or with `grapheme` any cluster that is not blank. `null` when the text has none.
 */
export function nearestEdge(
  text: string,
  offset: number,
  edge: Edge,
  unit: EdgeUnit,
  language: string | null,
): number | null {
  const edges = edgesNear(text, offset, edge, unit, language, () => true);
  return edges.reduce<number | null>(
    (nearest, one) =>
      nearest === null || Math.abs(one - offset) < Math.abs(nearest - offset) ? one : nearest,
    null,
  );
}

/** The next or previous such place, beyond an offset; `null` at the end of the text. */
export function nextEdge(
  text: string,
  offset: number,
  edge: Edge,
  direction: 'next' | 'previous',
  unit: EdgeUnit,
  language: string | null,
): number | null {
  const isBeyond = (at: number): boolean => (direction === 'next' ? at > offset : at < offset);
  const edges = edgesNear(text, offset, edge, unit, language, isBeyond).filter(isBeyond);
  return (direction === 'next' ? edges[0] : edges.at(-1)) ?? null;
}

/**
 * The nearest word, or cluster that is not blank, that begins (`start`) or ends (`end`) beyond an offset in a
 * direction; `null` when there is none.
 */
export function nextUnit(
  text: string,
  offset: number,
  edge: Edge,
  direction: 'next' | 'previous',
  unit: EdgeUnit,
  language: string | null,
): TextPositionSelector | null {
  for (let reach = REACH; ; reach *= 8) {
    const found = unitsAround(text, offset, reach, unit, language)
      .filter(({ isWordLike }) => unit === 'grapheme' || isWordLike)
      .filter((one) => (direction === 'next' ? one[edge] > offset : one[edge] < offset));
    const one = direction === 'next' ? found[0] : found.at(-1);
    if (one !== undefined) return { start: one.start, end: one.end };
    if (offset - reach <= 0 && offset + reach >= text.length) return null;
  }
}

/** Code units looked at on each side at first; eight times as many while nothing is found. */
const REACH = 256;

function edgesNear(
  text: string,
  offset: number,
  edge: Edge,
  unit: EdgeUnit,
  language: string | null,
  isWanted: (at: number) => boolean,
): readonly number[] {
  for (let reach = REACH; ; reach *= 8) {
    const edges = unitsAround(text, offset, reach, unit, language).map((one) => one[edge]);
    const isAll = offset - reach <= 0 && offset + reach >= text.length;
    if (isAll || edges.some(isWanted)) return edges;
  }
}

interface Unit extends TextPositionSelector {
  readonly isWordLike: boolean;
}

/** The units around an offset that are not blank. What the window may have cut in two is left out. */
function unitsAround(
  text: string,
  offset: number,
  reach: number,
  unit: EdgeUnit,
  language: string | null,
): readonly Unit[] {
  const from = Math.max(0, offset - reach);
  const to = Math.min(text.length, offset + reach);
  const units: Unit[] = [];
  for (const { segment, index, isWordLike } of segmenterFor(unit, language).segment(
    text.slice(from, to),
  )) {
    const start = from + index;
    const end = start + segment.length;
    const isCut = (start === from && from > 0) || (end === to && to < text.length);
    if (!isCut && segment.trim() !== '')
      units.push({ start, end, isWordLike: isWordLike === true });
  }
  return units;
}

const SEGMENTERS = new Map<string, Intl.Segmenter>();

/** Segmenters are dear to make and cheap to keep. */
function segmenterFor(granularity: EdgeUnit, language: string | null): Intl.Segmenter {
  const tag = language === null ? null : canonicalLanguage(language);
  const isKnown = tag !== null && Intl.Segmenter.supportedLocalesOf(tag).length > 0;
  const key = `${granularity} ${isKnown ? tag : 'en'}`;
  const kept = SEGMENTERS.get(key);
  if (kept !== undefined) return kept;
  const made = new Intl.Segmenter(isKnown ? tag : 'en', { granularity });
  SEGMENTERS.set(key, made);
  return made;
}
