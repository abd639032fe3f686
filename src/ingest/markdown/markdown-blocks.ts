import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';

import type { DraftBlock } from '../../domain/article/candidate';
import { isLinkAddress } from '../../domain/article/web-address';
import { type BlockFrame, BlockText } from '../blocks';
import { blocksOfHtml } from '../html/html-blocks';
import { parseHtml } from '../html/parse-html';

/** The blocks of a CommonMark tree, in order. Markup in it is read like any HTML; images are their alternative text. */
export function blocksOfMarkdown(tree: Root): DraftBlock[] {
  const walk = new Walk(tree);
  for (const node of tree.children) walk.block(node, PARAGRAPH, 0);
  return walk.blocks;
}

const PARAGRAPH: BlockFrame = { kind: 'paragraph', level: null, setAside: false };

class Walk {
  readonly blocks: DraftBlock[] = [];
  readonly #text = new BlockText();
  /** Addresses of reference links, by identifier. */
  readonly #addresses = new Map<string, string>();

  constructor(tree: Root) {
    this.#define(tree);
  }

  /** `depth` counts the lists around the node. */
  block(node: RootContent, frame: BlockFrame, depth: number): void {
    switch (node.type) {
      case 'heading':
        this.#inline(node.children, { kind: 'heading', level: node.depth, setAside: false });
        return;
      case 'paragraph':
        this.#inline(node.children, onlyImages(node.children) ? CAPTION : frame);
        return;
      case 'blockquote':
        for (const child of node.children) this.block(child, QUOTE, depth);
        return;
      case 'list':
        for (const item of node.children) this.#item(item.children, depth + 1);
        return;
      case 'code':
        this.#text.add(node.value, true);
        this.#flush({ kind: 'preformatted', level: null, setAside: false });
        return;
      case 'html':
        this.#html(node.value);
        return;
      default:
        return;
    }
  }

  /** The first paragraph is the item; what follows it stands under it in its own right. */
  #item(children: readonly RootContent[], depth: number): void {
    const item: BlockFrame = { kind: 'listItem', level: depth, setAside: false };
    for (const [index, child] of children.entries()) {
      this.block(child, index === 0 ? item : PARAGRAPH, depth);
    }
  }

  #inline(nodes: readonly PhrasingContent[], frame: BlockFrame): void {
    for (const node of nodes) this.#phrase(node);
    this.#flush(frame);
  }

  #phrase(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
        this.#text.add(node.value, false);
        return;
      case 'inlineCode':
        this.#text.marked({ kind: 'code' }, () => {
          this.#text.add(node.value, true);
        });
        return;
      case 'emphasis':
      case 'strong':
        this.#text.marked({ kind: node.type }, () => {
          node.children.forEach((child) => {
            this.#phrase(child);
          });
        });
        return;
      case 'link':
        this.#link(node.url, node.children);
        return;
      case 'linkReference':
        this.#link(this.#addresses.get(node.identifier) ?? '', node.children);
        return;
      case 'image':
      case 'imageReference':
        this.#text.add(node.alt ?? '', false);
        return;
      case 'break':
        this.#text.breakLine();
        return;
      default:
        // Tags between words; what stands between them comes as text of its own.
        return;
    }
  }

  #link(href: string, children: readonly PhrasingContent[]): void {
    const write = () => {
      children.forEach((child) => {
        this.#phrase(child);
      });
    };
    if (isLinkAddress(href)) this.#text.marked({ kind: 'link', href }, write);
    else write();
  }

  /** A block of markup; one that is too much to take apart is dropped like a script. */
  #html(markup: string): void {
    const parsed = parseHtml(markup);
    if (parsed.ok) this.blocks.push(...blocksOfHtml(parsed.value.body).blocks);
  }

  #flush(frame: BlockFrame): void {
    const block = this.#text.take(frame);
    if (block !== null) this.blocks.push(block);
  }

  #define(node: Nodes): void {
    if (node.type === 'definition') this.#addresses.set(node.identifier, node.url);
    if ('children' in node) for (const child of node.children) this.#define(child);
  }
}

const QUOTE: BlockFrame = { kind: 'quote', level: null, setAside: false };
const CAPTION: BlockFrame = { kind: 'caption', level: null, setAside: false };

function onlyImages(nodes: readonly PhrasingContent[]): boolean {
  const seen = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return seen.length > 0 && seen.every((node) => node.type.startsWith('image'));
}
