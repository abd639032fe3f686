import { assertNever } from '../../../domain/assert-never';
import { noteText, type NoteInline, type NoteLink, type NoteText } from './note-block';
import { unmarkEdges } from './unmark-edges';

/** The form of a run of text that CommonMark can say at the place of a block. */
export function settleContent(content: readonly NoteInline[]): NoteInline[] {
  let lines = trimEnd(settleRun(joinTexts(content)));
  while (lines.at(-1)?.kind === 'break') lines = trimEnd(lines.slice(0, -1));
  return lines;
}

/** The same for a run that stands inside another, such as the text of a link. */
function settleRun(content: readonly NoteInline[]): NoteInline[] {
  const lines = joinTexts(settleLines(content));
  return joinTexts(unmarkEdges(joinTexts(unmarkEdges(lines, 'bold')), 'italic'));
}

/** Treats every line that a break ends; the last one is left to whoever ends it. */
function settleLines(content: readonly NoteInline[]): NoteInline[] {
  const lines: NoteInline[] = [];
  let from = 0;
  content.forEach((item, at) => {
    if (item.kind !== 'break') return;
    lines.push(...trimEnd(calmLine(content.slice(from, at))), item);
    from = at + 1;
  });
  return [...lines, ...calmLine(content.slice(from))];
}

/** Drops what is empty, gives every item its keys in order, joins texts with equal marks. */
function joinTexts(content: readonly NoteInline[]): NoteInline[] {
  const joined: NoteInline[] = [];
  for (const item of content.flatMap(tidyItem)) {
    const last = joined.at(-1);
    if (item.kind === 'text' && last?.kind === 'text' && sameLook(item, last)) {
      joined[joined.length - 1] = noteText(last.text + item.text, last, last.code);
    } else {
      joined.push(item);
    }
  }
  return joined;
}

function sameLook(one: NoteText, other: NoteText): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.code === other.code;
}

function tidyItem(item: NoteInline): NoteInline[] {
  switch (item.kind) {
    case 'text': {
      const lines = storable(item.text);
      const text = item.code ? lines.replaceAll('\n', ' ') : lines;
      return text === '' ? [] : [noteText(text, item, item.code)];
    }
    case 'break':
      return [{ kind: 'break' }];
    case 'raw': {
      const { markdown, bold, italic } = item;
      return markdown === '' ? [] : [{ kind: 'raw', markdown, bold, italic }];
    }
    case 'link':
      return tidyLink(item);
    default:
      return assertNever(item);
  }
}

/**
 * Text as a file in UTF-8 and a reader of CommonMark give it back: neither NUL nor half a surrogate
 * pair comes back from them, and every line ending comes back as a line ending.
 */
export function storable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\0|\p{Surrogate}/gu, '\uFFFD');
}

/** A link in a link says nothing in CommonMark: its text is taken, its address dropped. */
function tidyLink(link: NoteLink): NoteInline[] {
  const flat = link.content.flatMap((item) => (item.kind === 'link' ? item.content : [item]));
  const content = settleRun(joinTexts(flat));
  if (content.length === 0) return [];
  const { url, title, reference } = link;
  const label = reference && { label: reference.label, form: reference.form };
  return [{ kind: 'link', url, title: title || null, reference: label, content }];
}

/** No line ends in a space or a line ending: Markdown has no way to keep them there. */
function trimEnd(line: readonly NoteInline[]): NoteInline[] {
  const items = [...line];
  for (let last = items.at(-1); last !== undefined; last = items.at(-1)) {
    if (last.kind !== 'text' || last.code || !/[ \t\n]$/.test(last.text)) break;
    items.pop();
    items.push(...textOr(last, last.text.replace(/[ \t\n]+$/, '')));
  }
  return items;
}

/** A line ending at the start of a line goes; one beside a space is that space. */
function calmLine(line: readonly NoteInline[]): NoteInline[] {
  const calm: NoteInline[] = [];
  line.forEach((item, at) => {
    const before = plainText(calm.at(-1));
    let text = plainText(item);
    if (item.kind !== 'text' || item.code) {
      calm.push(item);
      return;
    }
    if (calm.length === 0) text = text.replace(/^\n+/, '');
    if (/\s$/.test(before)) text = text.replace(/^\n/, ' ');
    if (/^\s/.test(plainText(line[at + 1]))) text = text.replace(/\n$/, ' ');
    calm.push(...textOr(item, text.replace(/\n(?=\s)|(?<=\s)\n/g, ' ')));
  });
  return calm;
}

function textOr(item: NoteText, text: string): NoteInline[] {
  return text === '' ? [] : [noteText(text, item)];
}

function plainText(item: NoteInline | undefined): string {
  return item?.kind === 'text' && !item.code ? item.text : '';
}
