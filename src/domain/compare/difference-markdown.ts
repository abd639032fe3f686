import { escapeRun, guardLine } from '../export/escape-text';
import type { DifferencePiece } from './passage-difference';

/** Where the two passages stand, as Markdown; see `citation`. */
export interface DifferenceCitations {
  readonly first: string;
  readonly second: string;
}

/**
 * A difference as one paragraph of Markdown: kept words plain, as the second passage writes them, dropped ones
 * ~~struck~~, new ones **bold**. With citations, a line for each passage follows that says which marks are whose.
 */
export function differenceMarkdown(
  pieces: readonly DifferencePiece[],
  citations: DifferenceCitations | null = null,
): string {
  const said = pieces.map((piece) => partOf(piece)).reduce(joined, '');
  const paragraph = guardLine(said.trim());
  if (citations === null) return `${paragraph}\n`;
  const lines = [`~~Struck~~: ${citations.first}`, `**Bold**: ${citations.second}`];
  return `${paragraph}\n\n${lines.join('  \n')}\n`;
}

const MARKS = { kept: '', dropped: '~~', new: '**' } as const;

/** A piece with its marks right around its words: marks that touch a space are none. */
function partOf({ kind, first, second }: DifferencePiece): string {
  const text = (kind === 'dropped' ? first : second).replace(/\s+/g, ' ');
  const bare = text.trim();
  const mark = MARKS[kind];
  if (mark === '' || bare === '') return escapeRun(text);
  const [before, after] = [text.startsWith(' ') ? ' ' : '', text.endsWith(' ') ? ' ' : ''];
  return `${before}${mark}${escapeRun(bare)}${mark}${after}`;
}

/** Two parts with a space between them where one of them begins or ends with a mark that would count as none. */
function joined(before: string, part: string): string {
  const [last, next] = [before.slice(-1), part.slice(0, 1)];
  const touches = /\S/.test(last) && /\S/.test(next);
  const [ends, begins] = [/(?:~~|\*\*)$/.test(before), /^(?:~~|\*\*)/.test(part)];
  if (!touches || !(ends || begins)) return before + part;
  const isPlain = WORD_INSIDE.test(part) && WORD_BEFORE.test(before);
  return isPlain && !(ends && begins) ? before + part : `${before} ${part}`;
}

/** A marked or plain part whose first sign is part of a word. */
const WORD_INSIDE = /^(?:~~|\*\*)?[\p{L}\p{N}]/u;
/** A plain part that ends with a sign, or a marked one whose last sign is part of a word. */
const WORD_BEFORE = /[\p{L}\p{N}](?:~~|\*\*)?$|[-–—(“«/]$/u;
