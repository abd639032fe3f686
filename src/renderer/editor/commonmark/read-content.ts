import type { LinkReference, Nodes, PhrasingContent, Text } from 'mdast';
import {
  noteText,
  PLAIN,
  type LinkLabel,
  type Marks,
  type NoteInline,
  type NoteLink,
} from './note-block';
import { settleContent } from './settle-content';

/** Where a reading takes place: the whole Markdown, and where links by reference lead. */
export interface ReadingPlace {
  readonly markdown: string;
  /** The address and title of a definition, or `null` where none has that identifier. */
  readonly definition: (identifier: string) => { url: string; title: string | null } | null;
}

/**
 * What running text says, or `null` where the editor could not show all of it. Line endings that
 * stand beside spaces, which only character references can write, count as such.
 */
export function readContent(
  children: readonly PhrasingContent[],
  place: ReadingPlace,
): NoteInline[] | null {
  const content = readInlines(children, PLAIN, place);
  return content === null || hasOddLines(content) ? null : content;
}

function hasOddLines(content: readonly NoteInline[]): boolean {
  const lines = (items: readonly NoteInline[]): number =>
    items.reduce((sum, item) => {
      if (item.kind === 'link') return sum + lines(item.content);
      return item.kind === 'text' ? sum + item.text.split('\n').length - 1 : sum;
    }, 0);
  return lines(content) !== lines(settleContent(content));
}

function readInlines(
  children: readonly PhrasingContent[],
  marks: Marks,
  place: ReadingPlace,
): NoteInline[] | null {
  const content: NoteInline[] = [];
  for (const child of children) {
    const items = readInline(child, marks, place);
    if (items === null) return null;
    content.push(...items);
  }
  return content;
}

function readInline(node: PhrasingContent, marks: Marks, place: ReadingPlace): NoteInline[] | null {
  switch (node.type) {
    case 'text':
      return readText(node, marks, place);
    case 'inlineCode':
      return [noteText(node.value, marks, true)];
    case 'strong':
      return readInlines(node.children, { ...marks, bold: true }, place);
    case 'emphasis':
      return readInlines(node.children, { ...marks, italic: true }, place);
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
    case 'linkReference':
      return readLink(node, marks, place);
    case 'html':
      return [{ kind: 'raw', markdown: node.value.replace(/\r\n?/g, '\n'), ...marks }];
    default:
      return readAsItIs(node, marks, place);
  }
}

/** A line ending that only a character reference writes is no place where the text is wrapped. */
function readText(node: Text, marks: Marks, place: ReadingPlace): NoteInline[] | null {
  const text = node.value.replace(/\r\n?/g, '\n');
  const written = writtenAs(node, place) ?? '';
  const isPlain = linesIn(text) === linesIn(written.replace(/\r\n?/g, '\n'));
  return isPlain ? [noteText(text, marks)] : null;
}

function linesIn(text: string): number {
  return text.split('\n').length;
}

function readLink(
  node: Extract<PhrasingContent, { type: 'link' | 'linkReference' }>,
  marks: Marks,
  place: ReadingPlace,
): NoteInline[] | null {
  const content = readInlines(node.children, marks, place);
  const target =
    node.type === 'link'
      ? { url: node.url, title: node.title ?? null }
      : place.definition(node.identifier);
  if (content === null || target === null) return null;
  // A link without text could not be seen, nor the caret be put in it.
  if (content.every((item) => item.kind === 'text' && item.text === ''))
    return readAsItIs(node, marks, place);
  const reference = node.type === 'link' ? null : linkLabel(node);
  const link: NoteLink = { kind: 'link', url: target.url, title: target.title, reference, content };
  return [link];
}

function linkLabel(node: LinkReference): LinkLabel {
  return { label: node.label ?? node.identifier, form: node.referenceType };
}

/** Inline Markdown as it is written; not over several lines, where a container may stand between. */
function readAsItIs(node: Nodes, marks: Marks, place: ReadingPlace): NoteInline[] | null {
  const markdown = writtenAs(node, place);
  if (markdown === null || /[\r\n]/.test(markdown)) return null;
  return [{ kind: 'raw', markdown, ...marks }];
}

function writtenAs(node: Nodes, { markdown }: ReadingPlace): string | null {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return null;
  return markdown.slice(start.offset, end.offset);
}
