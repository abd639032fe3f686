import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Levels of nesting that are drawn; whatever lies deeper stands as plain words. */
const DEEPEST = 24;

/** A note as elements. Markup and pictures in it stay the words they were written as; links lead to web and mail only. */
export function noteElements(markdown: string): DocumentFragment {
  const fragment = new DocumentFragment();
  appendChildren(fragment, fromMarkdown(markdown), 0);
  return fragment;
}

const TAGS: Readonly<Partial<Record<Nodes['type'], string>>> = {
  paragraph: 'p',
  heading: 'h4',
  blockquote: 'blockquote',
  listItem: 'li',
  emphasis: 'em',
  strong: 'strong',
};

function appendChildren(parent: Node, node: Parents, depth: number): void {
  for (const child of node.children) parent.appendChild(drawn(child, depth + 1));
}

function drawn(node: Nodes, depth: number): Node {
  if (depth > DEEPEST && 'children' in node) return document.createTextNode(wordsOf(node));
  switch (node.type) {
    case 'text':
      return document.createTextNode(node.value);
    case 'inlineCode':
      return element('code', node.value);
    case 'code':
      return element('pre', node.value);
    case 'html':
      return element('p', node.value);
    case 'break':
      return document.createElement('br');
    case 'thematicBreak':
      return document.createElement('hr');
    case 'image':
      return document.createTextNode(node.alt ?? node.url);
    case 'definition':
      return new DocumentFragment();
    case 'list':
      return holding(document.createElement(node.ordered === true ? 'ol' : 'ul'), node, depth);
    case 'link':
      return link(node.url, node, depth);
    default:
      return 'children' in node
        ? holding(document.createElement(TAGS[node.type] ?? 'span'), node, depth)
        : document.createTextNode('');
  }
}

function link(url: string, node: Parents, depth: number): Node {
  const isLeading = /^(?:https?|mailto):/iu.test(url);
  const made = document.createElement(isLeading ? 'a' : 'span');
  if (isLeading) made.setAttribute('href', url);
  return holding(made, node, depth);
}

function holding(parent: HTMLElement, node: Parents, depth: number): HTMLElement {
  appendChildren(parent, node, depth);
  return parent;
}

function element(tag: string, words: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = words;
  return made;
}

/** All words in a tree; a loop, for quotes can nest without end. */
function wordsOf(node: Nodes): string {
  const words: string[] = [];
  const open: (Nodes | PhrasingContent)[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('value' in next) words.push(next.value);
    else if ('children' in next) open.push(...[...next.children].reverse());
  }
  return words.join(' ');
}
