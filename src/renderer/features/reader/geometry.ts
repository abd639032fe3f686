import type { ArticleBody } from './article-body';
import type { TextRange } from './reader-types';

/** A box in the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** As much text as one line can hold, so that finding a line never measures a whole selection. */
const UNITS_PER_LINE = 240;

/** Box of the first line of a passage, as far as the passage fills it; `null` when it isn't drawn. */
export function firstLine(body: ArticleBody, { start, end }: TextRange): Box | null {
  const boxes = boxesOf(body, { start, end: Math.min(end, start + UNITS_PER_LINE) });
  return lineOf(boxes, boxes[0]);
}

/** Box of the last line of a passage, as far as the passage fills it; `null` when it isn't drawn. */
export function lastLine(body: ArticleBody, { start, end }: TextRange): Box | null {
  const boxes = boxesOf(body, { start: Math.max(start, end - UNITS_PER_LINE), end });
  return lineOf(boxes, boxes[boxes.length - 1]);
}

function boxesOf(body: ArticleBody, range: TextRange): readonly Box[] {
  const rects = body.rangeOf(range)?.getClientRects() ?? [];
  return Array.from(rects).filter(({ width, height }) => width > 0 && height > 0);
}

function lineOf(boxes: readonly Box[], box: Box | undefined): Box | null {
  if (box === undefined) return null;
  const middle = (box.top + box.bottom) / 2;
  const line = boxes.filter(({ top, bottom }) => top <= middle && bottom >= middle);
  return {
    left: Math.min(...line.map(({ left }) => left)),
    right: Math.max(...line.map(({ right }) => right)),
    top: Math.min(...line.map(({ top }) => top)),
    bottom: Math.max(...line.map(({ bottom }) => bottom)),
  };
}

/**
 * The first offset whose line reaches below a height in the window; the text's end when all of it is above. Needs one
 * layout and a handful of measurements however long the article is.
 */
export function offsetBelow(body: ArticleBody, height: number): number {
  const { sections } = body;
  const section =
    sections[firstWhere(sections.length, (index) => bottomOf(sections[index]?.element) > height)];
  if (section === undefined) return body.drawn.text.text.length;
  const parts = body.draw(section);
  const part = parts[firstWhere(parts.length, (index) => bottomOf(parts[index]?.element) > height)];
  if (part === undefined) return section.end;
  const units = part.end - part.start;
  const unit = firstWhere(units, (index) => {
    const range = body.rangeOf({ start: part.start, end: part.start + index + 1 });
    return (range?.getBoundingClientRect().bottom ?? 0) > height;
  });
  return part.start + unit;
}

/** Height in the window of the upper edge of the line that holds an offset; `null` without text. */
export function topOfLine(body: ArticleBody, offset: number): number | null {
  const { text } = body.drawn.text;
  const start = Math.max(0, Math.min(offset, text.length - 1));
  return firstLine(body, { start, end: start + 1 })?.top ?? placeOf(body, start);
}

/** Where a blank or undrawn character would stand: at the upper edge of its part. */
function placeOf(body: ArticleBody, offset: number): number | null {
  const element = body.pointAt(offset, 'start')?.node.parentElement;
  return element?.getBoundingClientRect().top ?? null;
}

function bottomOf(element: Element | undefined): number {
  return element?.getBoundingClientRect().bottom ?? 0;
}

/** The lowest index that passes a test which, once passed, all later ones pass; `length` when none does. */
function firstWhere(length: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
