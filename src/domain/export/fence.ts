import { storable } from './escape-text';

/** Text as a fenced code block, with a fence longer than any in it. Line breaks become LF. */
export function fenced(text: string): string[] {
  const body = storable(text.replace(/\r\n?/g, '\n'));
  const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
  return [fence, ...body.split('\n'), fence];
}

/** One line of text as a code span; `null` for white space alone, which no code span keeps. */
export function codeSpan(text: string): string | null {
  const body = storable(text);
  if (/^\s*$/.test(body)) return null;
  const fence = '`'.repeat(longestRun(body) + 1);
  const pad = /^[` ]|[` ]$/.test(body) ? ' ' : '';
  return fence + pad + body + pad + fence;
}

/** Length of the longest run of backticks. */
function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
