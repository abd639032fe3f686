import type { ArticleMetadata } from '../../domain/article/article';
import type { Candidate } from '../../domain/article/candidate';
import { canonicalLanguage } from '../../domain/article/language-tag';
import type { ReadError } from '../../domain/incoming/read-error';
import { type Result, fail, ok } from '../../domain/result';
import { cleanText } from '../text/clean-text';
import { understand } from '../understand/understand';
import { readClipboardHtml } from './clipboard-html';
import { attribute } from './element-rules';
import { blocksOfHtml } from './html-blocks';
import type { HtmlElement, HtmlPage } from './parse-html';
import { parseHtml } from './parse-html';
import { readParsedPage } from './page/read-page';

/**
 * Reads HTML that was copied from a browser: a piece of a page as it is, a whole page without what stands around its
 * article. `capturedAt` is when it was copied; `null` when that is not known.
 */
export function readHtml(
  markup: string,
  capturedAt: string | null = null,
): Result<Candidate[], ReadError> {
  const { fragment, address } = readClipboardHtml(cleanText(markup));
  const parsed = parseHtml(fragment);
  if (!parsed.ok) return parsed;
  if (isWholePage(parsed.value)) return readParsedPage(parsed.value, { address, capturedAt });
  const { blocks } = blocksOfHtml(parsed.value.body);
  if (!blocks.some((block) => /[\p{L}\p{N}]/u.test(block.text))) return fail({ kind: 'empty' });
  const { html, body } = parsed.value;
  return ok([understand({ blocks, ...statedBy([html, body], address), headingsFrom: 'html' })]);
}

/** Whether something pasted is a page with its head: pieces that browsers copy come without a title. */
function isWholePage({ head }: HtmlPage): boolean {
  return head.childNodes.some(
    (child) =>
      child.nodeName === 'title' &&
      'childNodes' in child &&
      child.childNodes.some((text) => 'value' in text && text.value.trim() !== ''),
  );
}

/** What the outermost elements and the clipboard's header state. */
function statedBy(
  roots: readonly HtmlElement[],
  url: string | null,
): Pick<Candidate, 'origins'> & { metadata: Partial<ArticleMetadata> } {
  const lang = first(roots, 'lang', canonicalLanguage);
  const direction = first(roots, 'dir', readDirection);
  const how = 'html' as const;
  return {
    metadata: {
      ...(url === null ? {} : { url }),
      ...(lang === null ? {} : { language: lang }),
      ...(direction === null ? {} : { direction }),
    },
    origins: {
      ...(url === null ? {} : { url: { how, evidence: `Copied from ${url}`, uncertain: false } }),
      ...(lang === null ? {} : { language: { how, evidence: `lang="${lang}"`, uncertain: false } }),
    },
  };
}

/** What the first of the elements that has the attribute says by it; `null` when none says anything. */
function first<Value>(
  roots: readonly HtmlElement[],
  name: string,
  read: (value: string) => Value | null,
): Value | null {
  for (const root of roots) {
    const value = read(attribute(root, name) ?? '');
    if (value !== null) return value;
  }
  return null;
}

function readDirection(value: string): 'ltr' | 'rtl' | null {
  const direction = value.toLowerCase();
  return direction === 'ltr' || direction === 'rtl' ? direction : null;
}
