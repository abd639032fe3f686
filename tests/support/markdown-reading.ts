import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'yaml';

/** A Markdown file as another program reads it: YAML front matter and a CommonMark tree. */
export function readMarkdown(text: string): { readonly matter: unknown; readonly tree: Root } {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  const matter: unknown = match?.[1] === undefined ? null : parse(match[1]);
  return { matter, tree: fromMarkdown(match === null ? text : text.slice(match[0].length)) };
}

/** The text of a block: paragraphs by an empty line, hard breaks as line breaks. Anything but text throws. */
export function plainText(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return '\n';
    case 'paragraph':
      return node.children.map(plainText).join('');
    case 'blockquote':
      return node.children.map(plainText).join('\n\n');
    default:
      throw new Error(`Markup where plain text was meant: ${JSON.stringify(node)}`);
  }
}

/** The text of a block whatever is marked in it. */
export function anyText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(anyText).join('') : '';
}

/** All nodes of a type at the top of a file. */
export function topNodes<Type extends RootContent['type']>(
  tree: Root,
  type: Type,
): Extract<RootContent, { type: Type }>[] {
  return tree.children.filter(
    (node): node is Extract<RootContent, { type: Type }> => node.type === type,
  );
}
