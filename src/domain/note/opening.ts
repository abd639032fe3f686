/**
 * The opening words of a note in one line without Markdown signs, at most `most` characters, an ellipsis included.
 * Only for lists: what looks like a sign and is none may go too.
 */
export function openingOf(markdown: string, most: number): string {
  const start = markdown.slice(0, most * SIGNS_ALLOWANCE);
  return cutLine(withoutSigns(start), most);
}

/** A text as one line of at most `most` characters, cut between words where it can be, with an ellipsis. */
export function cutLine(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** How much longer than its words the opening of a note may be, for signs and the addresses of links. */
const SIGNS_ALLOWANCE = 10;

function withoutSigns(markdown: string): string {
  return markdown
    .replace(/^ {0,3}(?:`{3,}|~{3,}).*$/gm, '')
    .replace(/^ {0,3}(?:[-*_] *){3,}$/gm, '')
    .replace(/^\s*(?:(?:>|#{1,6}|[-*+]|\d{1,9}[.)])\s+)+/gm, '')
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/(\*\*|~~|[*`])(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(__|_)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
