import type { Origin } from '../../../domain/article/candidate';
import { attribute } from '../element-rules';
import { type LdNode, listOf } from './json-ld';
import { around } from './elements';
import type { MetaTag } from './page-parts';
import { readStamp, type Stamp } from './stamp';
import { declared, declaredText, type Stated } from './stated';

/** A date that a page declares for programs, with what it was read from. */
export interface DeclaredDate extends Stamp {
  readonly from: Stated;
}

/** The dates that a page declares of its article, the more reliable first. */
export interface DeclaredDates {
  readonly published: readonly DeclaredDate[];
  readonly updated: readonly DeclaredDate[];
  /** When the page says it was made, which is no publication yet. */
  readonly created: readonly DeclaredDate[];
}

const PUBLISHED: readonly string[] = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article:published',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.issued',
  'dcterms.date',
  'dc.date',
  'dc:date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'og:pubdate',
  'pubdate',
  'pub_date',
  'publish-date',
  'publish_date',
  'publishdate',
  'published',
  'published_at',
  'published_time',
  'publication_date',
  'publication-date',
  'article_date_original',
  'originalpublicationdate',
  'article:publish_date',
  'dcsext.articlefirstpublished',
  'analyticsattributes.articledate',
  'article.date',
  'date',
];

const UPDATED: readonly string[] = [
  'article:modified_time',
  'og:article:modified_time',
  'datemodified',
  'dateupdated',
  'article:modified',
  'article.updated',
  'article:updated_time',
  'og:updated_time',
  'dcterms.modified',
  'dc.date.modified',
  'article_date_updated',
  'updated-date',
  'updated_time',
  'lastmod',
  'last-modified',
  'lastmodified',
  'revision_date',
];

const CREATED: readonly string[] = ['datecreated', 'dc.date.created', 'dcterms.created'];

/** Gathers what structured data and tags declare of when the article came out and was changed. */
export function declaredDates(nodes: readonly LdNode[], metas: readonly MetaTag[]): DeclaredDates {
  const own = metas.filter(isOfArticle);
  const of = (property: string, names: readonly string[]) => [
    ...nodes.flatMap((node) =>
      listOf(node[property])
        .slice(0, 4)
        .flatMap((value) => read('jsonLd', property, value)),
    ),
    ...names.flatMap((name) =>
      own
        .filter((meta) => meta.name === name)
        .flatMap(({ content }) => read('meta', name, content)),
    ),
  ];
  return {
    published: of('datePublished', PUBLISHED),
    updated: of('dateModified', UPDATED),
    created: of('dateCreated', CREATED),
  };
}

function read(how: Origin['how'], name: string, value: unknown): DeclaredDate[] {
  const text = declaredText(value);
  const stamp = readStamp(text);
  return stamp === null ? [] : [{ ...stamp, from: declared(how, name, text) }];
}

const OTHERS =
  /Comment|Answer|Rating|Event|Offer|Product|VideoObject|ImageObject|Person|Organization|ListItem/;

/** Whether a tag speaks of the article, and not of a comment, picture or event on the page. */
function isOfArticle({ element }: MetaTag): boolean {
  const scope = around(element, 60).find((one) => attribute(one, 'itemscope') !== null);
  return scope === undefined || !OTHERS.test(attribute(scope, 'itemtype') ?? '');
}
