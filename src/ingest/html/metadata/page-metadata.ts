import type { ArticleMetadata } from '../../../domain/article/article';
import type { Candidate, Origin } from '../../../domain/article/candidate';
import type { HtmlElement, HtmlPage } from '../parse-html';
import { articleData, bareAddress } from './article-data';
import { bylineOf } from './byline';
import { datesOf } from './dates';
import { declaredDates } from './declared-dates';
import { declaredTitles, titleOf } from './declared-titles';
import type { Found } from './found';
import { shownHeadline } from './headline';
import { readStructured } from './json-ld';
import { nearHeadline } from './near-headline';
import { addressOf, hostOf } from './own-address';
import { pageDirection, pageLanguage } from './page-language';
import { partsOf } from './page-parts';
import { publisherOf, publishersOf } from './publisher';
import { shownDates } from './shown-dates';
import { subtitleOf } from './subtitle';

/** What is known of a page from outside. */
export interface PageAbout {
  /** Where it was fetched from; `null` for a file. */
  readonly address: string | null;
  /** When it was captured, an ISO 8601 date-time; `null` when nobody knows. */
  readonly capturedAt: string | null;
}

/** What a page states about its article. */
export interface PageMetadata {
  /** Only what is stated. */
  readonly metadata: Partial<ArticleMetadata>;
  readonly origins: Candidate['origins'];
  /** The element that shows the title; `null` when none does. */
  readonly headline: HtmlElement | null;
}

/**
 * What a web page states about its article, by structured data, tags and what it shows around its headline. What
 * people are shown counts before what programs are told; where both differ in earnest the value is to be checked.
 * Nothing is made up: no name, date or title that is not written in the page.
 */
export function pageMetadata(page: HtmlPage, about: PageAbout): PageMetadata {
  const parts = partsOf(page);
  const data = readStructured(parts.structured);
  const url = addressOf(parts, page, about.address);
  const tagged = declaredTitles(parts, []);
  const addresses = [url?.value, about.address].flatMap((one) =>
    one == null ? [] : [bareAddress(one)],
  );
  const { article, page: whole } = articleData(
    data,
    tagged.map(({ value }) => value),
    addresses,
  );
  const nodes = [article, whole].filter((node) => node !== null);
  const publishers = publishersOf(nodes, data, parts.metas);
  const names = [
    ...publishers.map(({ value }) => value),
    ...(url === null ? [] : [hostOf(url.value)]),
  ];
  const titles = declaredTitles(parts, nodes);
  const texts = titles.map(({ value }) => value);
  const headline = shownHeadline(parts, texts, names);
  const near = nearHeadline(parts.lines, headline?.line ?? null);
  const dates = datesOf({
    declared: declaredDates(nodes, parts.metas),
    shown: shownDates(near),
    address: url?.value ?? about.address,
    capturedAt: about.capturedAt,
  });
  const direction = pageDirection(page);
  const facts: Facts = {
    title: titleOf(headline, titles, names),
    subtitle: subtitleOf(near, headline, nodes, texts),
    byline: bylineOf({ near, metas: parts.metas, data, nodes, publishers: names }),
    publisher: publisherOf(publishers) ?? hostSuggested(url),
    url,
    ...dates,
    language: pageLanguage(page, parts, nodes),
    direction:
      direction === null ? null : { value: direction, origin: declaredDirection(direction) },
  };
  return { ...stated(facts), headline: headline?.element ?? null };
}

type Facts = {
  readonly [Field in keyof ArticleMetadata]?: Found<ArticleMetadata[Field] | null> | null;
};

/** Values and origins apart; a field without a value may still have an origin that suggests one. */
function stated(facts: Facts): Pick<PageMetadata, 'metadata' | 'origins'> {
  const found = Object.entries(facts).flatMap(([field, fact]) =>
    fact === null ? [] : [[field, fact] as const],
  );
  return {
    metadata: Object.fromEntries(
      found.flatMap(([field, { value }]) => (value === null ? [] : [[field, value]])),
    ),
    origins: Object.fromEntries(found.map(([field, { origin }]) => [field, origin])),
  };
}

/** A host's name is not a publisher's, but may lead to it. */
function hostSuggested(url: Found<string> | null): Found<null> | null {
  if (url === null) return null;
  const origin: Origin = {
    how: 'address',
    evidence: url.value,
    uncertain: true,
    suggestion: hostOf(url.value),
  };
  return { value: null, origin };
}

function declaredDirection(direction: string): Origin {
  return { how: 'html', evidence: `dir="${direction}"`, uncertain: false };
}
