import type { PageLine, PageText } from './page-line';
import { WORD_GAP } from './page-texts';

/** A column has at least so many lines, and its lines so many letters; less is a table or a picture's labels. */
const FEWEST_LINES = 3;
const FEWEST_LETTERS = 14;
/** The empty strip between columns is at least this share of the letters' height. */
const NARROWEST_GUTTER = 0.7;
/** A wider gap, in letters' heights, parts the cells of a table. */
const CELL_GAP = 1.5;
/** A page with more texts is a drawing or a trap; it is read line by line. */
const MOST_TEXTS = 3_000;

interface Strip {
  readonly from: number;
  readonly to: number;
}

/**
 * The lines of a page in reading order: going down the page, texts that leave an empty strip between them stand in
 * columns, until something stands across it; a column is read to its end before the next one.
 */
export function columnLines(
  given: readonly PageText[],
  page: number,
  firstColumn: number,
): PageLine[] {
  const texts = given.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left);
  const lines: PageLine[] = [];
  let column = firstColumn;
  const isPlain = texts.length > MOST_TEXTS || standUnderEachOther(texts);
  const bands = isPlain ? [{ texts, gutters: [] }] : bandsOf(texts);
  for (const { texts: band, gutters } of bands.filter((each) => each.texts.length > 0)) {
    for (const inColumn of partedBy(band, gutters)) {
      lines.push(...linesOf(inColumn, page, column));
      column += 1;
    }
  }
  return lines;
}

/** Whether all texts begin before any of them ends: then no strip can part them. Most pages are so. */
function standUnderEachOther(texts: readonly PageText[]): boolean {
  const [lefts, rights] = [texts.map(({ left }) => left), texts.map(({ right }) => right)];
  return Math.max(...lefts) < Math.min(...rights);
}

interface Band {
  readonly texts: readonly PageText[];
  readonly gutters: readonly Strip[];
}

/** Parts a page into bands, each as tall as the same strips stay empty. */
function bandsOf(texts: readonly PageText[]): Band[] {
  const bands: Band[] = [];
  const effort = { left: MOST_EFFORT };
  let at = 0;
  while (at < texts.length) {
    const found = columnsFrom(texts, at, effort);
    const band = found && belowLeading(found);
    bands.push(band ?? { texts: texts.slice(at, at + 1), gutters: [] });
    at += band?.texts.length ?? 1;
  }
  return merged(bands);
}

/** Looking for columns where there are none, in a page of small pieces, comes to an end. */
const MOST_EFFORT = 100_000;

/** The columns that begin with the text at an index; `null` when none do. */
function columnsFrom(
  texts: readonly PageText[],
  from: number,
  effort: { left: number },
): Band | null {
  const begun: PageText[] = [];
  let free: readonly Strip[] = [{ from: -Infinity, to: Infinity }];
  let found: readonly Strip[] = [];
  for (let at = from; at < texts.length && effort.left > 0; at += 1) {
    const text = texts[at];
    if (text === undefined) break;
    const left = without(free, text).filter((strip) => isInside(strip, [...begun, text]));
    effort.left -= 1 + begun.length * left.length;
    if (begun.length > FEWEST_LINES * 2 && left.length === 0) break;
    const gutters = left.filter((strip) => isGutter(strip, [...begun, text]));
    if (found.length > 0 && gutters.length === 0) break;
    [free, found] = [without(free, text), gutters];
    begun.push(text);
  }
  return found.length > 0 ? { texts: begun, gutters: found } : null;
}

/** Whether a strip has texts on either side so far. */
function isInside({ from, to }: Strip, texts: readonly PageText[]): boolean {
  return (
    texts.some(({ right }) => right <= from + 0.01) && texts.some(({ left }) => left >= to - 0.01)
  );
}

/** Lines above the place where all columns have begun stand over them: `null` when columns begin further down. */
function belowLeading({ texts, gutters }: Band): Band | null {
  const columns = partedBy(texts, gutters);
  const begins = Math.max(...columns.map((column) => column[0]?.baseline ?? 0));
  const size = texts[0]?.size ?? 0;
  return (texts[0]?.baseline ?? 0) < begins - size * 1.5 ? null : { texts, gutters };
}

/** Bands without columns that follow each other are one. */
function merged(bands: readonly Band[]): Band[] {
  const all: Band[] = [];
  for (const band of bands) {
    const last = all.at(-1);
    if (last?.gutters.length === 0 && band.gutters.length === 0) {
      all[all.length - 1] = { texts: [...last.texts, ...band.texts], gutters: [] };
    } else all.push(band);
  }
  return all;
}

/** What of the strips a text leaves empty. */
function without(strips: readonly Strip[], { left, right, size }: PageText): Strip[] {
  return strips
    .flatMap(({ from, to }) => [
      { from, to: Math.min(to, left) },
      { from: Math.max(from, right), to },
    ])
    .filter(({ from, to }) => to - from >= size * NARROWEST_GUTTER);
}

/** Whether a strip has a column on either side. */
function isGutter({ from, to }: Strip, texts: readonly PageText[]): boolean {
  const left = texts.filter(({ right }) => right <= from + 0.01);
  const right = texts.filter((text) => text.left >= to - 0.01);
  return isColumn(left) && isColumn(right);
}

function isColumn(texts: readonly PageText[]): boolean {
  if (texts.length < FEWEST_LINES) return false;
  const lengths = texts.map(({ text }) => text.length).sort((a, b) => a - b);
  return (lengths[lengths.length >> 1] ?? 0) >= FEWEST_LETTERS;
}

/** The texts of each column, in the order in which columns are read. */
function partedBy(texts: readonly PageText[], gutters: readonly Strip[]): PageText[][] {
  const ordered = gutters.toSorted((a, b) => a.from - b.from);
  const columns: PageText[][] = Array.from({ length: ordered.length + 1 }, () => []);
  for (const text of texts) {
    const at = ordered.findIndex(({ to }) => text.right <= to);
    columns[at === -1 ? ordered.length : at]?.push(text);
  }
  const rightToLeft = texts.filter(({ isRightToLeft }) => isRightToLeft).length;
  return rightToLeft * 2 > texts.length ? columns.reverse() : columns;
}

/** Texts of a column on one line as one. */
function linesOf(texts: readonly PageText[], page: number, column: number): PageLine[] {
  const rows: PageText[][] = [];
  for (const text of texts) {
    const row = rows.at(-1);
    const first = row?.[0];
    const isSame =
      first !== undefined &&
      Math.abs(first.baseline - text.baseline) < Math.min(first.size, text.size) * 0.5;
    if (row !== undefined && isSame) row.push(text);
    else rows.push([text]);
  }
  const columnLeft = Math.min(...texts.map(({ left }) => left));
  const columnRight = Math.max(...texts.map(({ right }) => right));
  return rows.map((row) => ({ ...rowText(row), page, column, columnLeft, columnRight }));
}

function rowText(row: readonly PageText[]): PageText {
  const isRightToLeft = row.filter((text) => text.isRightToLeft).length * 2 > row.length;
  const ordered = row.toSorted((a, b) => (isRightToLeft ? b.left - a.left : a.left - b.left));
  const size = mainSize(row);
  let text = '';
  for (const [at, piece] of ordered.entries()) {
    const before = ordered[at - 1];
    const gap =
      before === undefined ? 0 : Math.max(piece.left - before.right, before.left - piece.right);
    text += (before === undefined ? '' : spaceOf(gap / size)) + piece.text.trim();
  }
  return {
    text,
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    baseline: row[0]?.baseline ?? 0,
    size,
    isRightToLeft,
  };
}

/** What stands for a gap of so many times the letters' height; none between letters that join. */
function spaceOf(gap: number): string {
  if (gap > CELL_GAP) return '\t';
  return gap > WORD_GAP ? ' ' : '';
}

/** The size that most letters of a row have. */
function mainSize(row: readonly PageText[]): number {
  return row.reduce((main, text) => (text.text.length > main.text.length ? text : main)).size;
}
