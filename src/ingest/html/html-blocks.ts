import type { DraftBlock } from '../../domain/article/candidate';
import { isLinkAddress } from '../../domain/article/web-address';
import { type BlockFrame, BlockText } from '../blocks';
import { attribute, isBlockElement, isDropped, isFurniture, markOf } from './element-rules';
import type { HtmlElement, HtmlNode } from './parse-html';
import { tableText } from './table-text';

/** The text of some HTML as blocks. */
export interface HtmlText {
  readonly blocks: readonly DraftBlock[];
}

/**
 * Reads the blocks of an element: headings, paragraphs, lists, quotations, preformatted text, tables and captions,
 * with emphasis, code and links to web and mail addresses. Images are captions with their alternative text. Nothing
 * else of the markup is kept.
 */
export function blocksOfHtml(root: HtmlElement): HtmlText {
  const walk = new Walk();
  walk.inside(root, { frame: PARAGRAPH, lists: 0, keepsSpace: false });
  return { blocks: walk.blocks };
}

const PARAGRAPH: BlockFrame = { kind: 'paragraph', level: null, setAside: false };

/** What the elements around a node make of it. */
interface Around {
  readonly frame: BlockFrame;
  /** Lists around it. */
  readonly lists: number;
  readonly keepsSpace: boolean;
}

class Walk {
  readonly blocks: DraftBlock[] = [];
  readonly #text = new BlockText();
  #breaks = 0;

  inside(element: HtmlElement, around: Around): void {
    for (const child of element.childNodes) this.#node(child, around);
    this.#flush(around.frame);
  }

  #node(node: HtmlNode, around: Around): void {
    if (node.nodeName === '#text') {
      if ('value' in node) this.#words(node.value, around);
    } else if ('tagName' in node && !isDropped(node)) {
      this.#element(node, around);
    }
  }

  #words(words: string, { keepsSpace }: Around): void {
    if (words.trim() !== '') this.#breaks = 0;
    this.#text.add(words, keepsSpace);
  }

  #element(element: HtmlElement, around: Around): void {
    if (element.tagName === 'br') this.#lineBreak(around);
    else if (element.tagName === 'img') this.#image(element, around);
    else if (isBlockElement(element)) this.#block(element, around);
    else this.#inline(element, around);
  }

  /** Two line breaks are what pages without paragraphs part them with. */
  #lineBreak({ frame, keepsSpace }: Around): void {
    this.#breaks += 1;
    if (this.#breaks > 1 && !keepsSpace) this.#flush(frame);
    else this.#text.breakLine();
  }

  #block(element: HtmlElement, around: Around): void {
    this.#flush(around.frame);
    if (element.tagName === 'table') this.#table(element, around);
    else this.inside(element, withinBlock(element, around));
  }

  #table(element: HtmlElement, around: Around): void {
    const rows = tableText(element);
    const caption = element.childNodes.find((child) => child.nodeName === 'caption');
    if (rows === null) {
      this.inside(element, around);
      return;
    }
    if (caption !== undefined) this.#node(caption, around);
    this.#text.add(rows, true);
    this.#flush({ ...around.frame, kind: 'table', level: null });
  }

  #image(element: HtmlElement, around: Around): void {
    const alt = (attribute(element, 'alt') ?? '').trim();
    if (alt === '') return;
    this.#flush(around.frame);
    this.#text.add(alt, false);
    this.#flush({ ...around.frame, kind: 'caption', level: null });
  }

  #inline(element: HtmlElement, around: Around): void {
    const write = () => {
      for (const child of element.childNodes) this.#node(child, around);
    };
    const href = element.tagName === 'a' ? (attribute(element, 'href') ?? '').trim() : '';
    const kind = markOf(element);
    if (holdsBlock(element)) write();
    else if (isLinkAddress(href)) this.#text.marked({ kind: 'link', href }, write);
    else if (kind !== null) this.#text.marked({ kind }, write);
    else write();
  }

  #flush(frame: BlockFrame): void {
    this.#breaks = 0;
    const block = this.#text.take(frame);
    if (block !== null && !isSaidTwice(block, this.blocks.at(-1))) this.blocks.push(block);
  }
}

/** Whether a caption only says again what the picture's alternative text said. */
function isSaidTwice(block: DraftBlock, before: DraftBlock | undefined): boolean {
  return block.kind === 'caption' && before?.kind === 'caption' && before.text === block.text;
}

/** What a block element makes of the text in it. */
function withinBlock(element: HtmlElement, around: Around): Around {
  const setAside = around.frame.setAside || (isFurniture(element) && 'boilerplate');
  const framed = (kind: BlockFrame['kind'], level: number | null = null): Around => ({
    ...around,
    frame: { kind, level, setAside },
  });
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (heading !== undefined) return framed('heading', Number(heading));
  switch (element.tagName) {
    case 'blockquote':
      return framed('quote');
    case 'figcaption':
    case 'caption':
      return framed('caption');
    case 'pre':
    case 'xmp':
    case 'listing':
    case 'plaintext':
      return { ...framed('preformatted'), keepsSpace: true };
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return { ...framed('paragraph'), lists: around.lists + 1 };
    case 'li':
    case 'dd':
    case 'dt':
      return framed('listItem', Math.max(1, around.lists));
    default:
      return { ...around, frame: { ...around.frame, setAside } };
  }
}

/** Whether an inline element has blocks in it, as links around whole teasers do: then it marks none of them. */
function holdsBlock(element: HtmlElement): boolean {
  return element.childNodes.some(
    (child) =>
      'tagName' in child && (isBlockElement(child) || child.tagName === 'img' || holdsBlock(child)),
  );
}
