import { cleanText } from '../text/clean-text';
import type { PageContent, PageText } from './page-line';

/** What pdf.js tells of a piece of text. */
export interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  /** Scale, skew and place, in the page's own coordinates. */
  readonly transform: readonly number[];
}

/** The page as pdf.js shows it: its size, and what turns the page's own coordinates into those of a screen. */
export interface PageView {
  readonly height: number;
  readonly transform: readonly number[];
}

/** A gap wider than this share of the letters' height is a space between words. */
export const WORD_GAP = 0.12;
/** A wider one parts columns or cells. */
const COLUMN_GAP = 1.4;
/** Most letters of a page: beyond that it is no page to read. */
const MOST_ITEMS = 50_000;

/** Joins the pieces of a page, in the order in which it draws them, to runs of text without gaps. */
export function pageTexts(items: readonly TextItem[], view: PageView): PageContent {
  const texts: PageText[] = [];
  let open: PageText | null = null;
  for (const item of items.slice(0, MOST_ITEMS)) {
    const text = placed(item, view);
    if (text === null) continue;
    const joined: PageText | null = open && join(open, text);
    if (joined === null && open !== null) texts.push(open);
    open = joined ?? text;
  }
  if (open !== null) texts.push(open);
  return { height: view.height, texts };
}

/** `null` for white space, and for text that stands askew: stamps and the labels of axes. */
function placed({ str, dir, width, transform }: TextItem, view: PageView): PageText | null {
  const text = asWritten(cleanText(str).replace(/\s+/g, ' '));
  if (text.trim() === '') return null;
  const [a, b, c, d, x, y] = times(view.transform, transform);
  const size = Math.hypot(c, d);
  if (!(size > 0) || Math.abs(b) > Math.abs(a) * 0.1 || a < 0) return null;
  const isRightToLeft = dir === 'rtl';
  return { text, left: x, right: x + width, baseline: y, size, isRightToLeft };
}

/** Letters as they are written, where a font names the shapes that they take: ligatures, and Arabic letters joined. */
function asWritten(text: string): string {
  return text.replace(SHAPE, (shape) => shape.normalize('NFKC'));
}

const SHAPE = /[\uFB00-\uFDFF\uFE70-\uFEFC]/g;

/** Two pieces as one when the second stands right behind the first; `null` when it does not. */
function join(one: PageText, next: PageText): PageText | null {
  const size = Math.max(one.size, next.size);
  if (Math.abs(one.baseline - next.baseline) > size * 0.35) return null;
  const isRightToLeft = one.isRightToLeft || next.isRightToLeft;
  // Some programs draw lines that are read from the right from the left.
  const [first, second] = isRightToLeft && next.left > one.left ? [next, one] : [one, next];
  const gap = isRightToLeft ? first.left - second.right : second.left - first.right;
  if (gap > size * COLUMN_GAP || gap < -size * 0.6) return null;
  const isTouching = gap < size * WORD_GAP || /\s$/.test(first.text) || /^\s/.test(second.text);
  return {
    text: `${first.text}${isTouching ? '' : ' '}${second.text}`,
    left: Math.min(one.left, next.left),
    right: Math.max(one.right, next.right),
    // A raised number does not raise the line.
    baseline: one.size >= next.size ? one.baseline : next.baseline,
    size,
    isRightToLeft,
  };
}

type Matrix = readonly [number, number, number, number, number, number];

function times(one: readonly number[], other: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}
