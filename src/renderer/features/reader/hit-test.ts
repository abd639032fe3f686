import type { ArticleBody } from './article-body';

/** A point in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The caret goes to the nearest letter even from an empty margin: the letter has to be within this of the point. */
const NEAR_ENOUGH = 2;

/** Offset of the character under a point; `null` where no text is drawn. */
export function characterAt(body: ArticleBody, point: Point): number | null {
  const caret = document.caretPositionFromPoint(point.x, point.y);
  if (caret === null || !body.root.contains(caret.offsetNode)) return null;
  const offset = body.offsetAt(caret.offsetNode, caret.offset, 'start');
  if (offset === null) return null;
  return [offset, offset - 1].find((at) => isOver(body, at, point)) ?? null;
}

function isOver(body: ArticleBody, offset: number, { x, y }: Point): boolean {
  if (offset < 0) return false;
  const rects = body.rangeOf({ start: offset, end: offset + 1 })?.getClientRects() ?? [];
  return Array.from(rects).some(
    (rect) =>
      x >= rect.left - NEAR_ENOUGH &&
      x <= rect.right + NEAR_ENOUGH &&
      y >= rect.top - NEAR_ENOUGH &&
      y <= rect.bottom + NEAR_ENOUGH,
  );
}
