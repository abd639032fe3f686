import { isBlockElement } from '../element-rules';
import type { HtmlElement } from '../parse-html';
import { around } from './elements';
import type { PageParts, PlacedElement } from './page-parts';
import { titleCuts } from './site-suffix';
import { squeezed, wordsOf } from './words';

/** Lines that are looked through for a title; menus may stand before it. */
const REACH = 1_500;

/**
 * The line that says a declared title, or that title without what its ends have around a bar or dash, though its
 * element is not called a heading; `null` when no line does. The site's own name is no title.
 */
export function titleLine(
  { lines }: PageParts,
  titles: readonly string[],
  siteNames: readonly string[],
): PlacedElement | null {
  const names = new Set(siteNames.map(squeezed));
  const wanted = new Set(
    titles
      .flatMap((title) => [title, ...titleCuts(title).flat()])
      .map(wordsOf)
      .filter(isTelling),
  );
  for (const [index, { text, pieces }] of lines.slice(0, REACH).entries()) {
    if (text.length > 400 || !wanted.has(wordsOf(text)) || names.has(squeezed(text))) continue;
    const words = pieces.find((piece) => piece.text.trim() !== '');
    const element = words === undefined ? undefined : around(words.element, 6).find(isOwnBlock);
    if (element !== undefined && !isInMenu(element)) return { element, line: index };
  }
  return null;
}

/** Words that only a title has: three of them, or many letters where words are not parted. */
function isTelling(words: string): boolean {
  return words.split(' ').length >= 3 || words.length >= 10;
}

function isOwnBlock(element: HtmlElement): boolean {
  return isBlockElement(element);
}

function isInMenu(element: HtmlElement): boolean {
  return around(element, 8).some(({ tagName }) =>
    ['li', 'ol', 'ul', 'footer', 'aside'].includes(tagName),
  );
}
