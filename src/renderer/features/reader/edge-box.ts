import { snapToGraphemes } from '../../../domain/article/sentences';
import type { ArticleBody } from './article-body';
import type { Box } from './geometry';

/** Where an edge of a passage stands in the window: an upright line between two letters. */
export interface EdgeBox {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether the letters there run from right to left. */
  readonly isRtl: boolean;
}

const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const LTR = /[\p{L}\p{N}]/u;

/**
 * The line before the letter at an offset for a `start`, behind the letter before it for an `end`; `null` where the
 * text isn't laid out.
 */
export function edgeBox(body: ArticleBody, offset: number, edge: 'start' | 'end'): EdgeBox | null {
  const { text } = body.drawn.text;
  const unit =
    edge === 'start' ? { start: offset, end: offset + 1 } : { start: offset - 1, end: offset };
  if (unit.start < 0 || unit.end > text.length) return null;
  const cluster = snapToGraphemes(text, unit);
  const boxes = boxesOf(body, cluster);
  const box = edge === 'start' ? boxes[0] : boxes.at(-1);
  if (box === undefined) return null;
  const isRtl = runsLeft(body, text.slice(cluster.start, cluster.end), cluster.start);
  const isAtRight = isRtl === (edge === 'start');
  return { x: isAtRight ? box.right : box.left, top: box.top, bottom: box.bottom, isRtl };
}

/** The boxes of a stretch of text, as it is broken into lines. */
export function boxesOf(body: ArticleBody, range: { start: number; end: number }): readonly Box[] {
  const rects = body.rangeOf(range)?.getClientRects() ?? [];
  return Array.from(rects).filter(({ height }) => height > 0);
}

/** Whether a letter runs from right to left; blanks and signs run as their paragraph does. */
function runsLeft(body: ArticleBody, letters: string, offset: number): boolean {
  if (RTL.test(letters)) return true;
  if (LTR.test(letters)) return false;
  return isParagraphRtl(body, offset);
}

/** Whether the paragraph at an offset runs from right to left. */
export function isParagraphRtl(body: ArticleBody, offset: number): boolean {
  const element = body.pointAt(offset, 'start')?.node.parentElement;
  return element ? getComputedStyle(element).direction === 'rtl' : false;
}
