import type { Definition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { NoteBlock } from './note-block';
import { readBlock } from './read-block';
import type { ReadingPlace } from './read-content';

/** Markdown as parsed, with what its links by reference need. */
export interface ParsedNote extends ReadingPlace {
  readonly root: Root;
  /** All definitions of the note, written out so that they can be put before a part of it. */
  readonly definitions: string;
}

/** Parses CommonMark; a byte order mark must have been taken off before. */
export function parseNote(markdown: string): ParsedNote {
  const root = fromMarkdown(markdown);
  const found = findDefinitions(root);
  const byName = new Map(
    found.map((each) => [each.identifier.toLowerCase(), each] as const).reverse(),
  );
  return {
    markdown,
    root,
    definitions: found.length === 0 ? '' : toMarkdown({ type: 'root', children: found }),
    definition: (identifier) => {
      const match = byName.get(identifier.toLowerCase());
      return match === undefined ? null : { url: match.url, title: match.title ?? null };
    },
  };
}

/** One block as it was read. */
export interface PartBlock {
  /** What it says; `null` where the editor keeps it as raw Markdown. */
  readonly block: NoteBlock | null;
  /** Its syntax tree as text, equal for equal trees. */
  readonly shape: string;
}

/** What a part of a note is read as, block by block, with the definitions of the whole. */
export function readPart(markdown: string, definitions: string): PartBlock[] {
  const parsed = parseNote(definitions === '' ? markdown : `${definitions}\n${markdown}`);
  const from = definitions === '' ? 0 : fromMarkdown(definitions).children.length;
  return parsed.root.children.slice(from).map((node) => ({
    block: readBlock(node, parsed),
    shape: JSON.stringify(node, shapeOf),
  }));
}

/** Unclosed HTML has the line endings after it in its value, as many as happen to follow. */
function shapeOf(key: string, value: unknown): unknown {
  if (key === 'position') return undefined;
  return key === 'value' && typeof value === 'string' ? value.trimEnd() : value;
}

/** The definitions that pieces of Markdown hold, written out one below the other. */
export function definitionsIn(pieces: readonly string[]): string {
  return pieces
    .filter((piece) => piece.includes(']:'))
    .map((piece) => parseNote(piece).definitions)
    .join('');
}

/** In the order of the text; a loop rather than recursion, for quotes can nest without end. */
function findDefinitions(root: Root): Definition[] {
  const found: Definition[] = [];
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'definition') found.push(node);
    else if ('children' in node) open.push(...node.children.toReversed());
  }
  return found;
}
