import type { ArticleText } from '../../../domain/article/article-text';
import { nearestEdge, nextEdge, type EdgeUnit } from '../../../domain/article/edges';
import { nextSentence, sentenceAt } from '../../../domain/article/sentences';
import type { TextRange } from './reader-types';

export type End = 'start' | 'end';

/** What is known of a text to move ends in it. */
interface EndText {
  readonly text: ArticleText;
  readonly language: string | null;
}

/** The passage with one end brought to the nearest place for it; at least a word or letter stays of it. */
export function endBroughtTo(
  { text: { text }, language }: EndText,
  range: TextRange,
  end: End,
  offset: number,
  unit: EdgeUnit,
): TextRange {
  const at = nearestEdge(text, offset, end, unit, language);
  if (at === null) return range;
  if (end === 'end') {
    const least = nextEdge(text, range.start, 'end', 'next', unit, language) ?? range.end;
    return { start: range.start, end: Math.max(at, Math.min(least, range.end)) };
  }
  const most = nextEdge(text, range.end, 'start', 'previous', unit, language) ?? range.start;
  return { start: Math.min(at, Math.max(most, range.start)), end: range.end };
}

/** The passage with one end a unit further on or back; `null` where it can't go: nothing would stay of the passage. */
export function endMoved(
  { text, language }: EndText,
  range: TextRange,
  end: End,
  direction: 'next' | 'previous',
  unit: EdgeUnit | 'sentence',
): TextRange | null {
  const at =
    unit === 'sentence'
      ? sentenceEdge({ text, language }, range[end], end, direction)
      : nextEdge(text.text, range[end], end, direction, unit, language);
  if (at === null) return null;
  const moved = { ...range, [end]: at };
  return moved.start < moved.end ? moved : null;
}

function sentenceEdge(
  { text, language }: EndText,
  offset: number,
  end: End,
  direction: 'next' | 'previous',
): number | null {
  const isBeyond = (at: number): boolean => (direction === 'next' ? at > offset : at < offset);
  const inside = sentenceAt(text, end === 'end' ? Math.max(0, offset - 1) : offset, language);
  if (inside !== null && isBeyond(inside[end])) return inside[end];
  const from = inside ?? { start: offset, end: offset };
  return nextSentence(text, from, direction, language)?.[end] ?? null;
}
