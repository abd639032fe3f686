import type { DraftBlock } from '../../domain/article/candidate';
import type { BlockKind } from '../../domain/article/article-text';
import { joinerFor, type JoinLines } from './join-hyphens';
import type { PageLine } from './page-line';

/** Letters so much larger than the text's own make a heading, so much smaller ones a note. */
const HEADING = 1.12;
const NOTE = 0.9;
/** A heading has no more letters than this. */
const LONGEST_HEADING = 250;
/** A gap of so many usual line heights parts paragraphs. */
const PARAGRAPH_GAP = 1.3;
/** Cells parted by wide gaps on so many lines in a row make a table. */
const FEWEST_ROWS = 3;

/**
 * Makes blocks of the lines of a PDF, which knows no paragraphs: lines go together until a gap, an indentation, a short
 * last line or other letters say otherwise, across columns and pages too. Larger letters are headings, by size.
 */
export function lineBlocks(lines: readonly PageLine[]): DraftBlock[] {
  const page = new Setting(lines);
  const groups = groupLines(lines, page);
  const join = joinerFor(lines.map(({ text }) => text));
  return groups.map((group) => blockOf(group, page, join));
}

/** What is usual in a text. */
class Setting {
  /** Height of most letters. */
  readonly size: number;
  readonly #pitch: number;
  readonly #headingSizes: readonly number[];

  constructor(lines: readonly PageLine[]) {
    this.size = mostCommon(lines.map(({ size, text }) => [halved(size), text.length]));
    this.#pitch = mostCommon(
      lines.flatMap((line, at) => {
        const before = lines[at - 1];
        if (before === undefined || !isBelow(line, before) || !this.isText(line)) return [];
        return [[halved(line.baseline - before.baseline), 1] as const];
      }),
    );
    this.#headingSizes = [
      ...new Set(lines.filter((l) => this.isLarge(l)).map((l) => halved(l.size))),
    ].sort((a, b) => b - a);
  }

  isLarge({ size }: PageLine): boolean {
    return size > this.size * HEADING;
  }

  isText({ size }: PageLine): boolean {
    return size > this.size * NOTE && size <= this.size * HEADING;
  }

  isNote({ size }: PageLine): boolean {
    return size <= this.size * NOTE;
  }

  /** Whether more than the usual room is between two lines of a column. */
  isGap(before: PageLine, line: PageLine): boolean {
    const usual = this.isText(line) && this.#pitch > 0 ? this.#pitch : line.size * 1.25;
    return line.baseline - before.baseline > usual * PARAGRAPH_GAP + 0.5;
  }

  level({ size }: PageLine): number {
    return Math.min(6, Math.max(1, this.#headingSizes.indexOf(halved(size)) + 1));
  }
}

/** Gathers the lines of each block; notes at the foot of a page come after the paragraph that they interrupt. */
function groupLines(lines: readonly PageLine[], page: Setting): PageLine[][] {
  const groups: PageLine[][] = [];
  let notes: PageLine[][] = [];
  let open: PageLine[] = [];
  const close = () => {
    if (open.length > 0) groups.push(open);
    groups.push(...notes);
    [open, notes] = [[], []];
  };
  for (const line of lines) {
    const last = open.at(-1);
    const note = notes.at(-1)?.at(-1);
    if (last !== undefined && page.isNote(line) && page.isText(last) && line.page >= last.page) {
      if (note !== undefined && continues(note, line, page)) notes.at(-1)?.push(line);
      else notes.push([line]);
    } else if (last !== undefined && continues(last, line, page)) open.push(line);
    else {
      close();
      open = [line];
    }
  }
  close();
  return groups;
}

function continues(before: PageLine, line: PageLine, page: Setting): boolean {
  if (isRow(before) && isRow(line) && isBelow(line, before)) return true;
  if (isRow(before) !== isRow(line) && isBelow(line, before)) return false;
  if (Math.abs(before.size - line.size) > page.size * 0.08 || BULLET.test(line.text)) return false;
  if (line.isRightToLeft !== before.isRightToLeft) return false;
  if (page.isLarge(line)) return isBelow(line, before) && !page.isGap(before, line);
  if (isBelow(line, before)) {
    return !page.isGap(before, line) && !isIndented(before, line) && !isLast(before);
  }
  return goesOn(before, line);
}

/** Whether a line comes under another in the same column. */
function isBelow(line: PageLine, before: PageLine): boolean {
  return line.column === before.column && line.baseline > before.baseline;
}

/** Whether a line is set in from the one before: a paragraph's first one. A hanging one goes on. */
function isIndented(before: PageLine, line: PageLine): boolean {
  const [indent, was] = line.isRightToLeft
    ? [line.columnRight - line.right, before.columnRight - before.right]
    : [line.left - line.columnLeft, before.left - before.columnLeft];
  return indent > line.size * 0.8 && indent > was + line.size * 0.6 && !BULLET.test(before.text);
}

/** Whether a line ends long before its column does, and with a sentence. */
function isLast(line: PageLine): boolean {
  if (LEADERS.test(line.text)) return true;
  const room = line.isRightToLeft ? line.left - line.columnLeft : line.columnRight - line.right;
  const width = line.columnRight - line.columnLeft;
  return room > Math.max(line.size * 3, width * 0.12) && (ENDS.test(line.text) || room > width / 2);
}

/** Whether a paragraph goes on at the top of the next column or page. */
function goesOn(before: PageLine, line: PageLine): boolean {
  if (isLast(before) || line.text === '') return false;
  if (/[\p{L}][-\u2010\u00AD]$/u.test(before.text)) return true;
  return !ENDS.test(before.text) && !/^\p{Lu}{2,}\s*$/u.test(line.text);
}

const BULLET = /^(?:[•‣▪◦●\uF0B7\u25A0\u2756-]\s+|\(?(?:\d{1,2}|[a-z])[.)]\s+)/u;
/** Dots that lead to a page's number, as in a table of contents. */
const LEADERS = /(?:\.\s?){4,}\s*[\divxl]{1,5}$/i;
const ENDS = /[.!?…:;。！？؟۔][\p{Pf}\p{Pe}"'’”]*\s*(?:\d{1,3})?$/u;

function isRow({ text }: PageLine): boolean {
  return text.includes('\t');
}

function blockOf(group: readonly PageLine[], page: Setting, join: JoinLines): DraftBlock {
  const [first] = group;
  const block = (kind: BlockKind, text: string, level: number | null = null): DraftBlock => {
    return { kind, level, text: text.trim(), spans: [], setAside: false };
  };
  if (first === undefined) throw new Error('A block has no lines.');
  if (group.length >= FEWEST_ROWS && group.every(isRow)) {
    return block('table', group.map(({ text }) => text).join('\n'));
  }
  const text = join(group.map((line) => line.text.replace(/\t/g, ' ')));
  if (page.isLarge(first) && text.length <= LONGEST_HEADING && /\p{L}/u.test(text)) {
    return block('heading', text, page.level(first));
  }
  const bullet = /^[•‣▪◦●\uF0B7\u25A0\u2756]\s+/u.exec(text)?.[0];
  return bullet === undefined
    ? block('paragraph', text)
    : block('listItem', text.slice(bullet.length), 1);
}

/** Sizes differ by fractions that nobody sees. */
function halved(length: number): number {
  return Math.round(length * 2) / 2;
}

/** The value with the greatest weight in all; 0 when there is none. */
function mostCommon(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighted) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}
