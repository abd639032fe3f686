import { attribute } from '../element-rules';
import type { HtmlElement } from '../parse-html';
import { calling } from './near-headline';
import { around, aroundWithin, hasWord, textOf } from './elements';
import type { PageParts, PlacedElement } from './page-parts';
import { shown, type Stated } from './stated';
import { titleCuts, withoutSite } from './site-suffix';
import { titleLine } from './title-line';
import { isSaying, likeness, squeezed, wordsOf } from './words';

/** A headline that the page shows. */
export interface ShownHeadline extends Stated {
  readonly element: HtmlElement;
  /** Index of the line it begins in. */
  readonly line: number;
  /** Whether nothing else could be meant: the page declares the same title, or shows no other heading of that rank. */
  readonly isPlain: boolean;
}

/** Headings that are looked at. */
const MOST = 60;
/** Below this a heading is no headline: its rank and place alone do not make it one. */
const ENOUGH = 18;
const LONGEST = 400;

interface Scored {
  readonly element: HtmlElement;
  readonly line: number;
  readonly text: string;
  readonly score: number;
  /** How well the page's own declarations bear it out, 0 to 1. */
  readonly match: number;
}

/**
 * The headline that a page shows: of its headings the one that its declared titles bear out best, or one that stands
 * where headlines stand. `null` when none does: a site's name, a section's or a teaser's is none.
 */
export function shownHeadline(
  parts: PageParts,
  titles: readonly string[],
  siteNames: readonly string[],
): ShownHeadline | null {
  const headings = parts.headings.slice(0, MOST).flatMap((heading) => {
    const text = textOf(heading.element, LONGEST + 1);
    return /[\p{L}\p{N}]/u.test(text) && text.length <= LONGEST ? [{ ...heading, text }] : [];
  });
  const names = [
    ...siteNames,
    ...namesBeside(titles, new Set(headings.map(({ text }) => wordsOf(text)))),
  ];
  const scored = headings.map((heading): Scored => {
    const match = matchOf(heading.text, titles, names);
    return { ...heading, match, score: scoreOf(heading.element, heading.text, match, names) };
  });
  const [best, ...others] = scored.toSorted((a, b) => b.score - a.score || a.line - b.line);
  const isWeak = best === undefined || best.score < ENOUGH || best.match < 0.4;
  const line = isWeak ? titleLine(parts, titles, names) : null;
  if (line !== null) return headlineAt(line, true);
  if (best === undefined || best.score < ENOUGH) return null;
  const rivals = others.filter(({ text, score }) => score >= ENOUGH && !isSaying(text, best.text));
  return headlineAt(best, best.match > 0.9 || rivals.length === 0);
}

function headlineAt({ element, line }: PlacedElement, isPlain: boolean): ShownHeadline {
  const text = textOf(element, LONGEST);
  return { ...shown(text, text), element, line, isPlain };
}

/** Of a declared title that is shown in two headings the shorter part is the site's name, and no headline. */
function namesBeside(titles: readonly string[], headings: ReadonlySet<string>): string[] {
  return titles.flatMap((title) =>
    titleCuts(title)
      .filter(([before, after]) => headings.has(wordsOf(before)) && headings.has(wordsOf(after)))
      .map(([before, after]) => (before.length < after.length ? before : after)),
  );
}

/** 1 for a declared title that says the same, less for one that says much the same. */
function matchOf(text: string, titles: readonly string[], siteNames: readonly string[]): number {
  const matches = titles.map((title) => {
    if (isSaying(title, text)) return 1;
    if (isSaying(withoutSite(title, siteNames, text), text)) return 0.95;
    const alike = likeness(title, text);
    return alike >= 0.4 ? alike * 0.9 : 0;
  });
  return Math.max(0, ...matches);
}

function scoreOf(
  element: HtmlElement,
  text: string,
  match: number,
  siteNames: readonly string[],
): number {
  const letters = squeezed(text);
  if (match < 1 && siteNames.some((name) => squeezed(name) === letters)) return -1;
  let score = match * 100;
  if (element.tagName === 'h1') score += 24;
  if (hasWord(attribute(element, 'itemprop'), 'headline')) score += 24;
  else if (element.tagName !== 'h1') score += 6;
  if (!wordsOf(text).includes(' ')) score -= 12;
  return score + placeOf(element);
}

const SITE = /(?:^|[\s_-])(?:site|masthead|logo|branding|navbar|navigation|topbar|menu)/i;
const ASIDE =
  /(?<!\b(?:no|has|with))(?:^|[\s_-])(?:sidebar|related|recommend\w*|teaser|widget|promo|comments?|popup|modal|newsletter|footer)(?:$|[\s_-])/i;

/** What the place of a heading says of it: within the article, or in what stands around it. */
function placeOf(element: HtmlElement): number {
  const near = aroundWithin(element, 6);
  let score = around(element, 40).some(({ tagName }) => tagName === 'article' || tagName === 'main')
    ? 8
    : 0;
  for (const one of near) {
    if (one.tagName === 'footer' || one.tagName === 'aside' || ASIDE.test(calling(one))) return -30;
    if (one.tagName === 'a' && leadsElsewhere(one)) score -= 12;
  }
  return near.slice(0, 2).some((one) => SITE.test(calling(one))) ? score - 16 : score;
}

/** A heading that is a link to somewhere is a teaser more often than a headline. */
function leadsElsewhere(link: HtmlElement): boolean {
  const href = attribute(link, 'href') ?? '';
  return href !== '' && !href.startsWith('#');
}
