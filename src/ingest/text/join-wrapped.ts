import type { TextLine } from './text-lines';

/** Texts are wrapped at a column between these; longer lines are paragraphs of their own. */
const NARROWEST = 40;
const WIDEST = 120;
/** How many lines that have one right after them it takes to see whether they are wrapped. */
const FEWEST_LINES = 4;
/** Share of those lines that have to be full. */
const SHARE_FULL = 0.75;

/**
 * Joins lines that were broken at a column. A line is full when the word that begins the next one would not have fitted
 * behind it; only where nearly all lines that could be wrapped are full is a text taken for wrapped, otherwise each line
 * stays a paragraph. In wrapped text a line that is not full ends its paragraph, and so does an empty line. Where one
 * text stands behind another, each is judged by itself: a line too long to be wrapped parts them.
 */
export function joinWrapped(lines: readonly TextLine[]): string[] {
  const stretches: TextLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const goesOn = before !== undefined && isLong(before) === isLong(line);
    if (goesOn) stretches.at(-1)?.push(line);
    else stretches.push([line]);
  }
  return stretches.flatMap(joinStretch);
}

function isLong({ text }: TextLine): boolean {
  return text.length > WIDEST;
}

function joinStretch(lines: readonly TextLine[]): string[] {
  const width = lines.reduce((widest, { text }) => Math.max(widest, text.length), 0);
  if (width < NARROWEST || width > WIDEST || !isWrapped(lines, width)) {
    return lines.map(({ text }) => text);
  }
  const paragraphs: TextLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before !== undefined && continues(before, line, width)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((parts) =>
    parts.map((part, index) => part.text + gapBefore(part, parts[index + 1])).join(''),
  );
}

function isWrapped(lines: readonly TextLine[], width: number): boolean {
  let inner = 0;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.startsGroup || BULLET.test(next.text)) continue;
    inner += 1;
    if (isFull(line, next, width)) full += 1;
  }
  return inner >= FEWEST_LINES && full >= inner * SHARE_FULL;
}

function continues(line: TextLine, next: TextLine, width: number): boolean {
  if (next.startsGroup || BULLET.test(next.text) || !isFull(line, next, width)) return false;
  return !next.isIndented || line.isIndented;
}

function isFull(line: TextLine, next: TextLine, width: number): boolean {
  const word = /^\S+/.exec(next.text)?.[0] ?? '';
  return line.text.length + 1 + word.length > width;
}

/** Words parted by a hyphen stay hyphenated: whether the hyphen belongs to the word can't be seen. */
function gapBefore(line: TextLine, next: TextLine | undefined): string {
  if (next === undefined) return '';
  return /\p{L}-$/u.test(line.text.slice(-3)) && /^\p{Ll}/u.test(next.text) ? '' : ' ';
}

const BULLET = /^(?:[•‣▪◦●]|[-*](?=\s))/;
