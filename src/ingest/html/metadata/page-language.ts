import { canonicalLanguage } from '../../../domain/article/language-tag';
import { languageOf } from '../../understand/language';
import { attribute } from '../element-rules';
import type { HtmlPage } from '../parse-html';
import type { Found } from './found';
import { type LdNode, listOf } from './json-ld';
import type { PageParts } from './page-parts';
import { declared, declaredText, originOf, shown, type Stated } from './stated';

/** A line as long as this is prose, and no menu. */
const PROSE = 60;

/**
 * The language of the article: as the page declares it, unless its sentences are plainly in another. Templates declare
 * what their makers speak, whatever is written in them.
 */
export function pageLanguage(
  page: HtmlPage,
  parts: PageParts,
  nodes: readonly LdNode[],
): Found<string> | null {
  const [first] = languages(page, parts, nodes);
  const prose = parts.lines.filter(({ text }) => text.length >= PROSE).slice(0, 200);
  const read = languageOf(
    prose
      .map(({ text }) => text)
      .join('\n')
      .slice(0, 3_000),
  );
  if (first === undefined || read === null || primary(first.value) === primary(read.tag)) {
    return first === undefined ? null : { value: first.value, origin: originOf(first) };
  }
  const words = `${read.evidence}; the page declares ${first.evidence}`;
  return { value: read.tag, origin: originOf({ ...shown(read.tag, words), how: 'text' }, true) };
}

/** The direction that the page declares for its text; `null` when it declares none. */
export function pageDirection({ html, body }: HtmlPage): 'ltr' | 'rtl' | null {
  for (const element of [body, html]) {
    const direction = attribute(element, 'dir')?.trim().toLowerCase();
    if (direction === 'ltr' || direction === 'rtl') return direction;
  }
  return null;
}

function languages(
  { html, body }: HtmlPage,
  { metas }: PageParts,
  nodes: readonly LdNode[],
): Stated[] {
  const elements = [html, body].map(
    (element) => attribute(element, 'lang') ?? attribute(element, 'xml:lang'),
  );
  const tags = [
    'og:locale',
    'dc.language',
    'dcterms.language',
    'language',
    'inlanguage',
    'content-language',
  ];
  return [
    ...elements.map((value) => declared('html', 'lang', value ?? '')),
    ...nodes.flatMap((node) =>
      listOf(node['inLanguage']).map((value) =>
        declared('jsonLd', 'inLanguage', declaredText(value)),
      ),
    ),
    ...tags.flatMap((name) =>
      metas
        .filter((meta) => meta.name === name)
        .map(({ content }) => declared('meta', name, content)),
    ),
  ].flatMap((stated) => {
    const tag = canonicalLanguage(stated.value.trim().replaceAll('_', '-'));
    return tag === null ? [] : [{ ...stated, value: tag }];
  });
}

function primary(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}
