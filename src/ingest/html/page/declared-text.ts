import type { DraftBlock } from '../../../domain/article/candidate';
import { cleanText } from '../../text/clean-text';
import { readStructured } from '../metadata/json-ld';
import { partsOf } from '../metadata/page-parts';
import { blocksOfHtml } from '../html-blocks';
import { type HtmlPage, parseHtml } from '../parse-html';

/** Least text, in characters, that a page has to show for itself. */
const ENOUGH = 200;
/** Least text that structured data have to declare, and how many times what is shown. */
const LEAST = 300;
const CLEARLY = 1.5;

/**
 * The article's text as a page's structured data declare it (`articleBody`), for pages that show next to none without
 * running programs. `null` where the page shows its text, or declares none.
 */
export function declaredText(
  page: HtmlPage,
  shown: readonly DraftBlock[],
): readonly DraftBlock[] | null {
  const length = lengthOf(shown.filter(({ setAside, kind }) => !setAside && kind !== 'caption'));
  if (length >= ENOUGH) return null;
  const { nodes } = readStructured(partsOf(page).structured);
  const bodies = nodes
    .map((node) => node['articleBody'])
    .filter((body) => typeof body === 'string');
  const longest = bodies.reduce((a, b) => (b.length > a.length ? b : a), '');
  if (longest.length < LEAST) return null;
  const blocks = blocksOfBody(longest);
  return lengthOf(blocks) > length * CLEARLY ? blocks : null;
}

/** Such text is markup or plain; plain text has its paragraphs on lines of their own. */
function blocksOfBody(body: string): readonly DraftBlock[] {
  if (/<(?:p|br|div)\b/i.test(body)) {
    const parsed = parseHtml(body);
    return parsed.ok ? blocksOfHtml(parsed.value.body).blocks : [];
  }
  return cleanText(body)
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', level: null, text, spans: [], setAside: false }));
}

function lengthOf(blocks: readonly DraftBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
