import type { Found } from './found';
import type { ShownHeadline } from './headline';
import type { LdNode } from './json-ld';
import type { PageParts } from './page-parts';
import { withoutSite } from './site-suffix';
import { declared, declaredText, originOf, type Stated } from './stated';
import { isSaying } from './words';

const TAGS = [
  'headline',
  'og:title',
  'parsely-title',
  'sailthru.title',
  'citation_title',
  'dc.title',
  'dcterms.title',
  'title',
  'twitter:title',
  'twitter:text:title',
];

/** The titles that a page declares, the more precise first. */
export function declaredTitles(parts: PageParts, nodes: readonly LdNode[]): Stated[] {
  const titles = [
    ...nodes.flatMap((node) => [
      declared('jsonLd', 'headline', declaredText(node['headline'])),
      declared('jsonLd', 'name', declaredText(node['name'])),
    ]),
    ...TAGS.flatMap((name) =>
      parts.metas
        .filter((meta) => meta.name === name)
        .slice(0, 2)
        .map(({ content }) => declared('meta', name, declaredText(content))),
    ),
    declared('meta', 'title', declaredText(parts.title)),
  ];
  return titles.filter(({ value }) => /[\p{L}\p{N}]/u.test(value));
}

/**
 * The title: the headline as the page shows it; without one what it declares, and that to be checked unless two
 * declarations agree.
 */
export function titleOf(
  headline: ShownHeadline | null,
  titles: readonly Stated[],
  siteNames: readonly string[],
): Found<string> | null {
  if (headline !== null)
    return { value: headline.value, origin: originOf(headline, !headline.isPlain) };
  const [first, ...others] = titles;
  if (first === undefined) return null;
  const value = withoutSite(first.value, siteNames, null);
  const isBorneOut = others.some((other) =>
    isSaying(withoutSite(other.value, siteNames, null), value),
  );
  return { value, origin: originOf(first, !isBorneOut) };
}
