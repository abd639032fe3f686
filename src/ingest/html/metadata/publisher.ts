import type { Found } from './found';
import { isOfType, type LdNode, listOf, type StructuredData } from './json-ld';
import type { MetaTag } from './page-parts';
import { contested, declared, declaredText, originOf, type Stated } from './stated';
import { squeezed, wordsOf } from './words';

/** What a page calls its publisher and itself, the more precise first; addresses and handles are no names. */
export function publishersOf(
  nodes: readonly LdNode[],
  data: StructuredData,
  metas: readonly MetaTag[],
): Stated[] {
  const ofArticle = nodes.flatMap((node) =>
    listOf(node['publisher']).flatMap((publisher) => named('publisher', publisher, data)),
  );
  const tagged = TAGS.flatMap((name) =>
    metas
      .filter((meta) => meta.name === name)
      .map(({ content }) => declared('meta', name, declaredText(content))),
  );
  const sites = data.nodes
    .filter((node) => isOfType(node, /^(?:WebSite|NewsMediaOrganization)$/))
    .flatMap((node) => named('WebSite', node, data));
  return [...ofArticle, ...tagged, ...sites]
    .filter(({ value }) => isPublisherName(value))
    .slice(0, MOST);
}

/** Who published the article; a page that names two unlike ones is to be checked. */
export function publisherOf(publishers: readonly Stated[]): Found<string> | null {
  const [first, ...others] = publishers;
  if (first === undefined) return null;
  const [other] = others;
  const isDoubted = other !== undefined && !others.some((one) => isAlike(first.value, one.value));
  return { value: first.value, origin: isDoubted ? contested(first, other) : originOf(first) };
}

/** Names that are looked at. */
const MOST = 20;

const TAGS = [
  'og:site_name',
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'citation_publisher',
  'copyright-holder',
];

function named(property: string, value: unknown, data: StructuredData): Stated[] {
  if (typeof value === 'string') return [declared('jsonLd', property, declaredText(value))];
  const node = data.nodeOf(value);
  return node === null
    ? []
    : listOf(node['name'])
        .slice(0, 1)
        .map((name) => declared('jsonLd', property, declaredText(name)));
}

function isPublisherName(value: string): boolean {
  return (
    value.length <= 200 &&
    /\p{L}/u.test(value) &&
    !/^(?:https?:|www\.|@|\/)|^\S+\.(?:com|org|net)\/|^(?:null|undefined|none)$/i.test(value)
  );
}

function isAlike(one: string, other: string): boolean {
  const [a, b] = [squeezed(one), squeezed(other)];
  return a.includes(b) || b.includes(a) || initials(one) === b || initials(other) === a;
}

function initials(name: string): string {
  return wordsOf(name)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}
