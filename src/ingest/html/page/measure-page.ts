import type { HtmlElement } from '../parse-html';

/** What an element holds, counted once for the whole page; hidden things and programs are not counted. */
export interface Measure {
  /** Characters of text. */
  text: number;
  /** Those of them that are in links. */
  linked: number;
  /** Characters of running text: of stretches that are longer than a label or a button, and in no link. */
  prose: number;
  pictures: number;
  quotations: number;
  /** Headings below the first rank, and those that are links from end to end, or in one. */
  headings: number;
  linkedHeadings: number;
  /** `article` elements in it, those in one another not counted. */
  articles: number;
  /** Characters of running text in those. */
  articleProse: number;
}

/** The measures of all elements of a page that are read. */
export type Measures = ReadonlyMap<HtmlElement, Readonly<Measure>>;

/** Shortest stretch of text that is running text. */
const SHORTEST_PROSE = 40;

export const NOTHING: Readonly<Measure> = {
  text: 0,
  linked: 0,
  prose: 0,
  pictures: 0,
  quotations: 0,
  headings: 0,
  linkedHeadings: 0,
  articles: 0,
  articleProse: 0,
};

/** Measures an element and all elements in it, in time proportional to their number. */
export function measurePage(
  root: HtmlElement,
  isLeftOut: (element: HtmlElement) => boolean,
): Measures {
  const measures = new Map<HtmlElement, Measure>();
  const measure = (element: HtmlElement): Measure => {
    const sum: Measure = { ...NOTHING };
    for (const child of element.childNodes) {
      if (child.nodeName === '#text') {
        if ('value' in child) addWords(sum, child.value);
      } else if ('tagName' in child) {
        if (child.tagName === 'img') sum.pictures += 1;
        else if (!isLeftOut(child)) addElement(sum, child, measure(child));
      }
    }
    measures.set(element, sum);
    return sum;
  };
  measure(root);
  return measures;
}

function addWords(sum: Measure, words: string): void {
  const length = words.trim().length;
  sum.text += length;
  if (length >= SHORTEST_PROSE) sum.prose += length;
}

function addElement(sum: Measure, child: HtmlElement, its: Readonly<Measure>): void {
  const isLink = child.tagName === 'a';
  const isHeading = /^h[2-6]$/.test(child.tagName);
  const isLinked = its.text > 0 && its.linked >= its.text * 0.9;
  sum.text += its.text;
  sum.linked += isLink ? its.text : its.linked;
  sum.prose += isLink ? 0 : its.prose;
  sum.pictures += its.pictures;
  sum.quotations += its.quotations + (child.tagName === 'blockquote' ? 1 : 0);
  sum.headings += its.headings + (isHeading ? 1 : 0);
  const inLink = isLink ? its.headings : its.linkedHeadings;
  sum.linkedHeadings += inLink + (isHeading && isLinked ? 1 : 0);
  const isArticle = child.tagName === 'article';
  sum.articles += isArticle ? 1 : its.articles;
  sum.articleProse += isArticle ? its.prose : its.articleProse;
}
