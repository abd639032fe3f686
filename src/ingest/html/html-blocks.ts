import type { DraftBlock } from '../../domain/article/candidate';
import { isLinkAddress } from '../../domain/article/web-address';
import { BlockText } from '../blocks';
import { type Around, holdsBlock, outermost, withinBlock } from './block-around';
import { attribute, isBlockElement, isDropped, markOf } from './element-rules';
import type { HtmlElement, HtmlNode } from './parse-html';
import { type Picture, captionOf, leadingTo, onlyImage, pictureOf } from './pictures';
import { tableText } from './table-text';

/** The text of some HTML as blocks. */
export interface HtmlText {
  readonly blocks: readonly DraftBlock[];
}

/** A block with what its markup says of it. */
export interface FoundBlock {
  readonly block: DraftBlock;
  /** The innermost block element that it stands in. */
  readonly owner: HtmlElement;
  /** Characters of it that are in links, wherever those lead. */
  readonly linked: number;
}

/** How blocks of an element are read. */
export interface Reading {
  /** The absolute address of a link or picture; `null` when it leads nowhere that may be kept. */
  readonly addressOf: (written: string) => string | null;
  /** Whether nothing of an element is read. */
  readonly isLeftOut: (element: HtmlElement) => boolean;
}

/** As pasted fragments are read: only absolute addresses, nothing hidden. */
const PLAINLY: Reading = {
  addressOf: (written) => (isLinkAddress(written) ? written : null),
  isLeftOut: (element) => isDropped(element),
};

/**
 * Reads the blocks of an element: headings, paragraphs, lists, quotations, preformatted text, tables and captions,
 * with emphasis, code and links to web and mail addresses. Pictures are captions that lead to their address. Nothing else
 * of the markup is kept.
 */
export function blocksOfHtml(root: HtmlElement): HtmlText {
  return { blocks: foundBlocks(root, PLAINLY).map(({ block }) => block) };
}

/** The same, each block with where it stands. */
export function foundBlocks(root: HtmlElement, reading: Reading): readonly FoundBlock[] {
  const walk = new Walk(reading);
  walk.inside(root, outermost(root));
  return walk.found;
}

class Walk {
  readonly found: FoundBlock[] = [];
  readonly #reading: Reading;
  readonly #text = new BlockText();
  #breaks = 0;
  /** Characters in links since the last block, and how many links are open. */
  #linked = 0;
  #links = 0;
  /** The picture of the figure that is being read. */
  #figured: HtmlElement | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  inside(element: HtmlElement, around: Around): void {
    for (const child of element.childNodes) this.#node(child, around);
    this.#flush(around);
  }

  #node(node: HtmlNode, around: Around): void {
    if (node.nodeName === '#text') {
      if ('value' in node) this.#words(node.value, around);
    } else if ('tagName' in node && !this.#reading.isLeftOut(node)) {
      this.#element(node, around);
    }
  }

  #words(words: string, { keepsSpace }: Around): void {
    const length = words.trim().length;
    if (length > 0) this.#breaks = 0;
    if (this.#links > 0) this.#linked += length;
    this.#text.add(words, keepsSpace);
  }

  #element(element: HtmlElement, around: Around): void {
    if (element.tagName === 'br') this.#lineBreak(around);
    else if (element.tagName === 'img') this.#image(element, around);
    else if (isBlockElement(element)) this.#block(element, around);
    else this.#inline(element, around);
  }

  /** Two line breaks are what pages without paragraphs part them with. */
  #lineBreak(around: Around): void {
    this.#breaks += 1;
    if (this.#breaks > 1 && !around.keepsSpace) this.#flush(around);
    else this.#text.breakLine();
  }

  #block(element: HtmlElement, around: Around): void {
    this.#flush(around);
    if (element.tagName === 'table') this.#table(element, around);
    else if (element.tagName === 'figure') this.#figure(element, withinBlock(element, around));
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
    this.#flush({
      ...around,
      frame: { ...around.frame, kind: 'table', level: null },
      owner: element,
    });
  }

  #image(element: HtmlElement, around: Around): void {
    const picture = pictureOf(element, this.#reading.addressOf);
    if (picture.isSign) this.#text.add(picture.words, around.keepsSpace);
    else if (element !== this.#figured) this.#picture(picture, around, false);
  }

  /** What a figure says of its picture is the picture's caption; the words that stand in for it are one otherwise. */
  #figure(element: HtmlElement, around: Around): void {
    const image = this.#figured === null ? onlyImage(element) : null;
    if (image === null) {
      this.inside(element, around);
      return;
    }
    const [before, picture] = [this.found.length, pictureOf(image, this.#reading.addressOf)];
    this.#figured = image;
    this.inside(element, around);
    this.#figured = null;
    const said = this.found.findIndex(
      ({ block }, index) => index >= before && block.kind === 'caption',
    );
    const found = this.found[said];
    if (found === undefined) this.#picture(picture, around, true);
    else this.found[said] = { ...found, block: leadingTo(picture, found.block) };
  }

  #picture(picture: Picture, around: Around, isFigure: boolean): void {
    const caption = captionOf(picture, isFigure);
    if (caption === null) return;
    this.#flush(around);
    this.#push({ ...caption, setAside: around.frame.setAside }, around.owner, 0);
  }

  #inline(element: HtmlElement, around: Around): void {
    const write = () => {
      for (const child of element.childNodes) this.#node(child, around);
    };
    if (element.tagName === 'a') {
      this.#links += 1;
      this.#link(element, write);
      this.#links -= 1;
      return;
    }
    const kind = markOf(element);
    if (kind !== null && !holdsBlock(element)) this.#text.marked({ kind }, write);
    else write();
  }

  #link(element: HtmlElement, write: () => void): void {
    const href = this.#reading.addressOf((attribute(element, 'href') ?? '').trim());
    if (href === null || holdsBlock(element)) write();
    else this.#text.marked({ kind: 'link', href }, write);
  }

  #flush({ frame, owner }: Around): void {
    this.#breaks = 0;
    const [block, linked] = [this.#text.take(frame), this.#linked];
    this.#linked = 0;
    if (block !== null) this.#push(block, owner, linked);
  }

  #push(block: DraftBlock, owner: HtmlElement, linked: number): void {
    if (!isSaidTwice(block, this.found.at(-1)?.block)) this.found.push({ block, owner, linked });
  }
}

/** Whether a caption only says again what the picture's alternative text said. */
function isSaidTwice(block: DraftBlock, before: DraftBlock | undefined): boolean {
  return block.kind === 'caption' && before?.kind === 'caption' && before.text === block.text;
}
