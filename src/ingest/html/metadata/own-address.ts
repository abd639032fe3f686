import { isWebAddress } from '../../../domain/article/web-address';
import type { HtmlPage } from '../parse-html';
import type { Found } from './found';
import type { PageParts } from './page-parts';
import { declared, evidence, originOf } from './stated';

/** Parameters that tell who led a reader to the page, and nothing of the page. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|vero_(?:id|conv)|oly_(?:enc|anon)_id|ref_src|ref_url|cmpid|ncid|spm|s_cid|xtor|at_(?:medium|campaign|custom\d)|__twitter_impression|guce_\w+)$/i;

/**
 * The address that the article is known by: what the page names as its own, where it belongs to the site that it was
 * fetched from; else where it was fetched from. An address of another site (a page that was taken over from
 * elsewhere) is not believed, and that there is one is told.
 */
export function addressOf(
  parts: PageParts,
  page: HtmlPage,
  fetchedFrom: string | null,
): Found<string> | null {
  const from = fetchedFrom === null ? null : tidied(fetchedFrom);
  const [own] = [...ownAddresses(parts), ...savedFrom(page)];
  if (from === null) return own === undefined ? null : { value: own.value, origin: originOf(own) };
  const fetched = {
    how: 'address',
    evidence: evidence(`Fetched from ${from}`),
    uncertain: false,
  } as const;
  if (own === undefined || isSitesRoot(own.value, from)) return { value: from, origin: fetched };
  if (isSameSite(own.value, from)) return { value: own.value, origin: originOf(own) };
  const note = evidence(`${fetched.evidence}; the page itself names ${own.value}`);
  return { value: from, origin: { ...fetched, evidence: note, uncertain: true } };
}

/** An address without fragment and tracking parameters; `null` when it is no absolute web address. */
function tidied(address: string): string | null {
  const text = address.trim();
  if (text.length > 2_000 || !isWebAddress(text)) return null;
  const bare = text.replace(/#.*$/su, '');
  const [path = '', query] = [
    bare.split('?', 1)[0],
    bare.includes('?') ? bare.slice(bare.indexOf('?') + 1) : undefined,
  ];
  if (query === undefined) return path;
  const kept = query
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}

function ownAddresses({ links, metas }: PageParts) {
  const canonical = links.filter(({ rel }) => rel.split(/\s+/).includes('canonical'));
  const named = metas.filter(({ name }) => name === 'og:url');
  return [
    ...canonical.map(({ href }) => ['canonical', href] as const),
    ...named.map(({ content }) => ['og:url', content] as const),
  ].flatMap(([name, address]) => {
    const value = tidied(address);
    return value === null ? [] : [declared('meta', name, value)];
  });
}

/** What browsers write into pages that they save. */
function savedFrom({ html }: HtmlPage) {
  const nodes = [...(html.parentNode?.childNodes ?? []), ...html.childNodes].slice(0, 20);
  return nodes.flatMap((node) => {
    if (node.nodeName !== '#comment' || !('data' in node)) return [];
    const comment = node.data.slice(0, 4_000);
    const address =
      /saved from url=\(\d+\)(\S+)/i.exec(comment)?.[1] ??
      /\burl: (https?:\S+)/i.exec(comment)?.[1];
    const value = address === undefined ? null : tidied(address);
    return value === null ? [] : [declared('html', 'saved from', value)];
  });
}

/** Whether an address is only that of the whole site, which pages name by mistake. */
function isSitesRoot(own: string, from: string): boolean {
  const path = (address: string) => address.replace(/^https?:\/\/[^/?]*/i, '').replace(/^\/$/, '');
  return path(own) === '' && path(from) !== '';
}

/** Whether two addresses belong to one site: hosts that are the same, or parts of the same registered name. */
function isSameSite(one: string, other: string): boolean {
  return siteOf(one) === siteOf(other);
}

function siteOf(address: string): string {
  const host = (/^https?:\/\/([^/?#:]+)/i.exec(address)?.[1] ?? '')
    .toLowerCase()
    .replace(/\.$/, '');
  if (/^[\d.]+$/.test(host)) return host;
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  // `example.co.uk`, `example.com.br`: countries that sell names one level down.
  const isDeep =
    top.length === 2 &&
    /^(?:com?|org|net|gov?|govt|gob|ac|edu|or|ne|in|nom|mil|id|web|info|biz)$/.test(second);
  return labels.slice(isDeep ? -3 : -2).join('.');
}

/** The name of the host of an address, without `www.`; a hint at who published it and no more. */
export function hostOf(address: string): string {
  return (/^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1] ?? '').toLowerCase();
}
