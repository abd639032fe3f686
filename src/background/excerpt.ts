import type { TextPositionSelector } from '../domain/anchor/selector';

/** Units around a passage that are shown with it. */
const AROUND = 60;
/** Longest part of a passage that is shown. */
const LONGEST = 240;

/**
 * A passage with some of what stands around it in its paragraph, in one line; cut at words, with dots where it goes on.
 */
export function excerptAround(
  text: string,
  { start, end }: TextPositionSelector,
  around = AROUND,
): string {
  if (around === 0) return oneLine(text.slice(start, Math.min(end, start + LONGEST)));
  const passage = text.slice(start, Math.min(end, start + LONGEST));
  const isCut = end - start > LONGEST;
  const before = lineEnd(text.slice(Math.max(0, start - around), start), start > around);
  const after = isCut ? '…' : lineStart(text.slice(end, end + around), end + around < text.length);
  const shown = isCut ? passage.replace(/\s+\S*$/, '') : passage;
  return oneLine(`${before}${shown}${after}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What stands before a passage in its paragraph, without the part of a word. */
function lineEnd(text: string, isCut: boolean): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const isWhole = line.length < text.length || !isCut;
  return isWhole ? line : `…${line.replace(/^\S*\s*/, '')}`;
}

function lineStart(text: string, isCut: boolean): string {
  const at = text.indexOf('\n');
  const line = at === -1 ? text : text.slice(0, at);
  return at !== -1 || !isCut ? line : `${line.replace(/\s*\S*$/, '')}…`;
}
