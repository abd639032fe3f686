import type { ArticleMetadata } from '../../../domain/article/article';
import type { Candidate, DraftBlock } from '../../../domain/article/candidate';
import type { ReadError } from '../../../domain/incoming/read-error';
import { type Result, fail, ok } from '../../../domain/result';
import { cleanText, hasWords } from '../../text/clean-text';
import { sameWords } from '../../understand/same-words';
import { understand } from '../../understand/understand';
import { pageMetadata } from '../metadata/page-metadata';
import { type HtmlPage, parseHtml } from '../parse-html';
import { declaredText } from './declared-text';
import { mainText } from './main-text';
import { pageAddresses } from './page-addresses';

/** What is known of a page from outside. */
export interface PageOrigin {
  /** Where it was fetched or copied from; `null` for a file. */
  readonly address: string | null;
  /** When it was captured, an ISO 8601 date-time; `null` when that is not known. */
  readonly capturedAt: string | null;
}

/**
 * Reads a whole web page: its main text without what the site has around it, and what the page states about its
 * article. A page without text gives `empty`; nothing is made up for it.
 */
export function readPage(markup: string, about: PageOrigin): Result<Candidate[], ReadError> {
  const page = parseHtml(cleanText(markup));
  return page.ok ? readParsedPage(page.value, about) : page;
}

/** The same of a page that is parsed already. */
export function readParsedPage(page: HtmlPage, about: PageOrigin): Result<Candidate[], ReadError> {
  const { metadata, origins, headline } = pageMetadata(page, about);
  const addressOf = pageAddresses(page, about.address ?? metadata.url ?? null);
  const shown = mainText(page, { headline, addressOf });
  const blocks = withoutHead(declaredText(page, shown) ?? shown, metadata);
  if (!blocks.some(({ text, setAside }) => !setAside && hasWords(text))) {
    return fail({ kind: 'empty' });
  }
  const { capturedAt } = about;
  const captured = capturedAt === null ? {} : { capturedAt };
  return ok([understand({ blocks, metadata, origins, ...captured, headingsFrom: 'html' })]);
}

/** How far into the text its title and subtitle are looked for. */
const REACH = 6;

/** Title and subtitle that the metadata have are no part of the text, even where the page hides its headline. */
function withoutHead(
  blocks: readonly DraftBlock[],
  { title = '', subtitle }: Partial<ArticleMetadata>,
): readonly DraftBlock[] {
  const isHead = ({ kind, text }: DraftBlock) =>
    sameWords(text, subtitle ?? '') ||
    (kind === 'heading' && sameWords(text, title.slice(0, text.length)));
  return blocks.filter((block, index) => index >= REACH || !isHead(block));
}
