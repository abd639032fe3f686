/** Joins lines of a paragraph; knows the words of the whole text. */
export type JoinLines = (lines: readonly string[]) => string;

/**
 * A way to join lines that were broken in print. A hyphen at the end of a line goes when the word it parts is set
 * whole elsewhere in the text, stays when the word is set with its hyphen elsewhere, and otherwise goes: in print most
 * are the setter's.
 */
export function joinerFor(texts: readonly string[]): JoinLines {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(WORD)) words.add(word.toLowerCase());
  }
  return (lines) =>
    lines
      .map((line, at) => {
        const next = lines[at + 1];
        return next === undefined ? line : joint(line, next, words);
      })
      .join('');
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*/gu;
const BROKEN = /([\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*)[-\u2010\u00AD]$/u;
/** Scripts that part words by no spaces. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303F\uFF00-\uFFEF]/u;

/** A line with what stands between it and the next one. */
function joint(line: string, next: string, words: ReadonlySet<string>): string {
  const head = BROKEN.exec(line.slice(-LONGEST_WORD))?.[1];
  const tail = /^[\p{L}\p{M}]+/u.exec(next)?.[0];
  if (head !== undefined && tail !== undefined) {
    const isLower = /^\p{Ll}/u.test(next);
    const isHyphened = words.has(`${head}-${tail}`.toLowerCase());
    const isWhole = words.has(`${head}${tail}`.toLowerCase());
    return isLower && (isWhole || !isHyphened) ? line.slice(0, -1) : line;
  }
  const isUnspaced = UNSPACED.test(line.slice(-1)) && UNSPACED.test(next.charAt(0));
  const isDash = /[\p{L}\p{N}][\u2013\u2014/]$/u.test(line.slice(-3));
  return isUnspaced || isDash ? line : `${line} `;
}

const LONGEST_WORD = 80;
