import { isOfType, listOf, type LdNode, type StructuredData } from './json-ld';
import { declaredText } from './stated';
import { wordsOf } from './words';

/** Types of things that are an article. */
const ARTICLE =
  /^(?:(?:\w{0,20}(?:News|Medical|Scholarly|Tech|Satirical|Advertiser\w{0,10}))?Article|\w{0,20}Posting|Report|Review|Recipe)$/;
/** Things that stand for the page as a whole: what they say of dates and authors is the article's too. */
const PAGE = /^(?:WebPage|ItemPage|AboutPage|ProfilePage|MedicalWebPage)$/;
const LESSER = /^(?:Review|Recipe)$/;

/** What structured data say of the article of a page; both `null` when they say nothing of it. */
export interface ArticleData {
  readonly article: LdNode | null;
  readonly page: LdNode | null;
}

/**
 * Finds the article among all that a page's data describe: of several the one that bears a title that the page shows
 * or the page's own address, else the first; a review or recipe only where no article is described.
 */
export function articleData(
  { nodes, nodeOf }: StructuredData,
  titles: readonly string[],
  addresses: readonly string[],
): ArticleData {
  const articles = nodes.filter((node) => isOfType(node, ARTICLE) && isDescribed(node));
  const whole = articles.filter((node) => !isOfType(node, LESSER));
  const choice = whole.length > 0 ? whole : articles;
  const shown = new Set(titles.map(wordsOf).filter((words) => words !== ''));
  const titled = (node: LdNode) =>
    ['headline', 'name', 'alternativeHeadline'].some((name) =>
      shown.has(wordsOf(declaredText(node[name]))),
    );
  const addressed = (node: LdNode) =>
    addressesOf(node, nodeOf).some((address) => addresses.includes(bareAddress(address)));
  const sole = choice.length === 1 ? choice[0] : undefined;
  const fitting = choice.find(titled) ?? choice.find(addressed) ?? sole ?? outermost(choice, nodes);
  const page = nodes.find((node) => isOfType(node, PAGE) && isDescribed(node));
  return { article: fitting ?? null, page: page ?? null };
}

/** An address without scheme, fragment and what follows the path, to compare. */
export function bareAddress(address: string): string {
  return address
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$/su, '')
    .replace(/\/$/, '');
}

/** Whether anything is said of a thing besides what it is and where. */
function isDescribed(node: LdNode): boolean {
  return ['headline', 'name', 'datePublished', 'author', 'dateModified', 'publisher'].some(
    (name) => node[name] !== undefined,
  );
}

function addressesOf(node: LdNode, nodeOf: StructuredData['nodeOf']): string[] {
  const main = listOf(node['mainEntityOfPage']).map((value) =>
    typeof value === 'string' ? value : (nodeOf(value)?.['@id'] ?? nodeOf(value)?.['url']),
  );
  return [node['url'], node['@id'], ...main].filter((value) => typeof value === 'string');
}

/** The first of several; none when they look like a list of teasers, of which none is this page's own. */
function outermost(choice: readonly LdNode[], nodes: readonly LdNode[]): LdNode | undefined {
  const isList = nodes.some((node) => isOfType(node, /^(?:ItemList|CollectionPage|Blog)$/));
  return isList && choice.length > 2 ? undefined : choice[0];
}
