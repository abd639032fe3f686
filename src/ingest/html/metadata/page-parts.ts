import { attribute, isBlockElement, isDropped } from '../element-rules';
import type { HtmlElement, HtmlNode, HtmlPage } from '../parse-html';
import { hasWord, singleSpaced, textOf } from './elements';

/** One line of a page as a person sees it, with the elements its words stand in. */
export interface PageLine {
  /** Single-spaced. */
  readonly text: string;
  readonly pieces: readonly LinePiece[];
}

/** Words of a line that stand directly in one element. */
export interface LinePiece {
  readonly element: HtmlElement;
  /** May be empty for an element that says something by its attributes alone, such as `time`. */
  readonly text: string;
}

/** An element that says by its kind or attributes what it holds, and the index of the line it begins in. */
export interface PlacedElement {
  readonly element: HtmlElement;
  readonly line: number;
}

/** A `meta` element, or any other that holds an attribute's value under a name. */
export interface MetaTag {
  /** `name`, `property` or `itemprop` in lower case. */
  readonly name: string;
  readonly content: string;
  readonly element: HtmlElement;
}

/** What is gathered of a page in one walk, in the page's order. */
export interface PageParts {
  readonly lines: readonly PageLine[];
  /** What may be the headline: headings, and elements that are called one. */
  readonly headings: readonly PlacedElement[];
  readonly metas: readonly MetaTag[];
  /** `link` elements with both attributes; `rel` in lower case. */
  readonly links: readonly { readonly rel: string; readonly href: string }[];
  /** The texts of `application/ld+json` scripts. */
  readonly structured: readonly string[];
  /** The content of `title`; empty when there is none. */
  readonly title: string;
}

/** Lines that are looked at: beyond that no headline stands. */
const MOST_LINES = 20_000;
const MOST_TAGS = 2_000;
/** Most characters of structured data in all. */
const MOST_STRUCTURED = 2_000_000;

/** Gathers what a page shows and declares about itself; takes time in proportion to the page. */
export function partsOf(page: HtmlPage): PageParts {
  const walk = new Walk();
  walk.head(page.head);
  walk.inside(page.body);
  walk.flush();
  return walk;
}

class Walk implements PageParts {
  readonly lines: PageLine[] = [];
  readonly headings: PlacedElement[] = [];
  readonly metas: MetaTag[] = [];
  readonly links: { rel: string; href: string }[] = [];
  readonly structured: string[] = [];
  title = '';
  #pieces: LinePiece[] = [];
  #structured = 0;

  head(head: HtmlElement): void {
    for (const child of head.childNodes) {
      if ('tagName' in child) this.#declared(child);
    }
  }

  inside(element: HtmlElement): void {
    for (const child of element.childNodes) this.#node(child, element);
  }

  flush(): void {
    const pieces = this.#pieces;
    this.#pieces = [];
    const text = singleSpaced(wordsOfPieces(pieces));
    const isTelling = text !== '' || pieces.some(({ element }) => element.tagName === 'time');
    if (isTelling && this.lines.length < MOST_LINES) this.lines.push({ text, pieces });
  }

  #node(node: HtmlNode, parent: HtmlElement): void {
    if (node.nodeName === '#text') {
      if ('value' in node) this.#pieces.push({ element: parent, text: node.value });
    } else if ('tagName' in node && !this.#declared(node) && !isDropped(node)) {
      this.#element(node);
    }
  }

  #element(element: HtmlElement): void {
    if (element.tagName === 'nav' || attribute(element, 'role') === 'navigation') return;
    const isBlock = isBlockElement(element) || element.tagName === 'br';
    if (isBlock) this.flush();
    if (isCalledHeadline(element) && this.headings.length < MOST_TAGS) {
      if (!isBlock) this.flush();
      this.headings.push({ element, line: this.lines.length });
    }
    if (element.tagName === 'time') this.#pieces.push({ element, text: '' });
    this.inside(element);
    if (isBlock) this.flush();
  }

  /** Takes what an element declares without showing it; whether that was all there is to it. */
  #declared(element: HtmlElement): boolean {
    switch (element.tagName) {
      case 'meta':
        this.#meta(element, attribute(element, 'content'));
        return true;
      case 'link':
        this.#link(element);
        return true;
      case 'title':
        if (this.title === '') this.title = textOf(element);
        return true;
      case 'script':
        this.#script(element);
        return true;
      default:
        this.#meta(element, attribute(element, 'content') ?? attribute(element, 'datetime'));
        return false;
    }
  }

  #meta(element: HtmlElement, content: string | null): void {
    if (content === null || content.length > 4_000 || this.metas.length >= MOST_TAGS) return;
    const names = ['property', 'name', 'itemprop'].map((name) => attribute(element, name));
    for (const name of new Set(names.filter((name) => name !== null))) {
      this.metas.push({ name: name.trim().toLowerCase(), content, element });
    }
  }

  #link(element: HtmlElement): void {
    const [rel, href] = [attribute(element, 'rel'), attribute(element, 'href')];
    if (rel === null || href === null || this.links.length >= MOST_TAGS) return;
    this.links.push({ rel: rel.toLowerCase(), href: href.trim() });
    const itemprop = attribute(element, 'itemprop');
    if (itemprop !== null) this.#meta(element, href);
  }

  #script(element: HtmlElement): void {
    if (!/^\s*application\/ld\+json\b/i.test(attribute(element, 'type') ?? '')) return;
    const text = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    this.#structured += text.length;
    if (this.#structured <= MOST_STRUCTURED) this.structured.push(text);
  }
}

/** The words of some pieces in a row; styles set pieces apart that stand side by side in the markup (`2031Updated`). */
function wordsOfPieces(pieces: readonly LinePiece[]): string {
  const words: string[] = [];
  let last: LinePiece | null = null;
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const isRunOn =
      last !== null &&
      piece.element !== last.element &&
      /[\p{Ll}\p{N}]$/u.test(last.text.slice(-2)) &&
      /^[\p{Lu}\p{N}]/u.test(piece.text);
    words.push(isRunOn ? ` ${piece.text}` : piece.text);
    last = piece;
  }
  return words.join('');
}

const HEADLINE_CLASS =
  /(?:^|[\s_-])(?:headline|hed|(?:entry|post|article|story|page|news|content)[-_]{0,2}(?:title|headline|heading))(?:$|[\s_-])/i;

function isCalledHeadline(element: HtmlElement): boolean {
  if (element.tagName === 'h1') return true;
  if (hasWord(attribute(element, 'itemprop'), 'headline')) return true;
  return HEADLINE_CLASS.test(attribute(element, 'class') ?? '');
}
