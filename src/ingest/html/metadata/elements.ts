import { cleanText } from '../../text/clean-text';
import { isBlockElement, isDropped } from '../element-rules';
import type { HtmlElement, HtmlNode } from '../parse-html';

/** Whether a list of words, as attributes hold them, has one of them. */
export function hasWord(list: string | null, word: string): boolean {
  return list !== null && list.toLowerCase().split(/\s+/).includes(word);
}

/** What an element shows, single-spaced; most `most` characters. */
export function textOf(element: HtmlElement, most = 2_000): string {
  const texts: string[] = [];
  let length = 0;
  const take = (node: HtmlNode): void => {
    if (length > most) return;
    if (node.nodeName === '#text' && 'value' in node) {
      texts.push(node.value);
      length += node.value.length;
    } else if ('tagName' in node && !isDropped(node)) {
      const isApart = isBlockElement(node) || node.tagName === 'br';
      if (isApart) texts.push(' ');
      for (const child of node.childNodes) take(child);
      if (isApart) texts.push(' ');
    }
  };
  for (const child of element.childNodes) take(child);
  return singleSpaced(texts.join('')).slice(0, most);
}

/** Text on one line without anything invisible. */
export function singleSpaced(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}

/** An element and those around it, innermost first, at most so many. */
export function around(element: HtmlElement, most: number): HtmlElement[] {
  const chain: HtmlElement[] = [];
  let node: HtmlElement | null = element;
  while (node !== null && chain.length < most) {
    chain.push(node);
    const parent: unknown = node.parentNode;
    node = isElement(parent) ? parent : null;
  }
  return chain;
}

/** An element and those around it within the article, innermost first, at most so many. */
export function aroundWithin(element: HtmlElement, most: number): HtmlElement[] {
  const chain = around(element, most);
  const end = chain.findIndex((one) => FRAMES.has(one.tagName));
  return end === -1 ? chain : chain.slice(0, end);
}

/** What is said of these is said of the whole page or article. */
const FRAMES = new Set(['html', 'body', 'main', 'article']);

function isElement(node: unknown): node is HtmlElement {
  return typeof node === 'object' && node !== null && 'tagName' in node;
}
