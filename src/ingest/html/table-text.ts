import { isBlockElement, isDropped } from './element-rules';
import type { HtmlElement, HtmlNode } from './parse-html';

/**
 * The rows of a table of data as lines, cells parted by tabs; `null` for a table that only lays out a page: one with
 * a single column, or with blocks, lists or other tables in its cells.
 */
export function tableText(table: HtmlElement): string | null {
  const rows = rowsOf(table)
    .map(cellsOf)
    .filter((cells) => cells.length > 0);
  const isLayout = rows.every((cells) => cells.length < 2) || rows.flat().some(laysOut);
  if (isLayout) return null;
  return rows.map((cells) => cells.map(wordsOf).join('\t')).join('\n');
}

function rowsOf(node: HtmlElement): HtmlElement[] {
  return elementsOf(node).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return elementsOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function elementsOf(node: HtmlElement): HtmlElement[] {
  return node.childNodes.filter((child): child is HtmlElement => 'tagName' in child);
}

/** Longest text of a cell of data; a longer one, or one of several paragraphs, is a column of a page. */
const LONGEST_CELL = 600;

function laysOut(cell: HtmlElement): boolean {
  return holdsBlocks(cell) || wordsOf(cell).length > LONGEST_CELL;
}

function holdsBlocks(cell: HtmlElement): boolean {
  const blocks = elementsOf(cell).filter((child) => isBlockElement(child));
  return blocks.length > 1 || blocks.some(({ tagName }) => tagName !== 'p' && tagName !== 'div');
}

/** Text on one line: what browsers show, white space run together. */
function wordsOf(node: HtmlNode): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: HtmlNode): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value : '';
  if (!('childNodes' in node) || !('tagName' in node)) return '';
  if (node.tagName === 'br') return ' ';
  return isDropped(node) ? '' : node.childNodes.map(rawText).join('');
}
