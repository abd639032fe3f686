import { readDateline } from './dateline';

/** Most characters and words of a line that can be a headline. */
const LONGEST = 220;
const MOST_WORDS = 35;

/** Whether a line reads like a headline: short, in one piece, no sentence's end, no dateline. */
export function isHeadline(line: string): boolean {
  if (line.length > LONGEST || line.includes('\n') || !/\p{L}/u.test(line)) return false;
  if (line.split(/\s+/).length > MOST_WORDS || /^[a-z(]/.test(line)) return false;
  return !ENDS_LIKE_TEXT.test(line) && readDateline(line) === null;
}

/** Whether a line is a headline that no one would take for anything else: one of several words. */
export function isTellingHeadline(line: string): boolean {
  return isHeadline(line) && line.split(/\s+/).length >= 4;
}

/** A full stop, colon, semicolon, comma or ellipsis, also inside closing quotation marks or brackets. */
const ENDS_LIKE_TEXT = /[.:;,…۔،؛。][\p{Pf}\p{Pe}"']*$/u;

/** The opening words of a text, to stand in for a title until someone gives it one. */
export function openingWords(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= OPENING) return words;
  const cut = words.slice(0, OPENING + 1).replace(/\s+\S*$/u, '');
  return `${cut.slice(0, OPENING).replace(/[\s\p{P}]+$/u, '')}…`;
}

const OPENING = 80;
