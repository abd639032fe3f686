import { attribute } from '../element-rules';
import type { HtmlElement } from '../parse-html';
import { datesIn } from './date-scan';
import type { Found } from './found';
import type { ShownHeadline } from './headline';
import type { LdNode } from './json-ld';
import { calling, type NearHeadline } from './near-headline';
import { around, aroundWithin, hasWord } from './elements';
import type { PageLine } from './page-parts';
import { declared, declaredText, originOf, shown } from './stated';
import { isSaying, likeness, wordsOf } from './words';

/** A subtitle stands within so many lines below the headline, and before the byline or date. */
const REACH = 12;
const LONGEST = 600;

const SUBTITLE =
  /(?:^|[\s_-])(?:sub-?(?:title|head(?:line|ing)?|hed|line|deck)|stand-?first|dek|deck|blurb|strap-?line|tagline)(?:$|[\s_-])|[a-z](?:Subtitle|Standfirst|Dek|Deck|Subhead\w*|Strapline)(?:$|[\s_-])/i;
/** What is called a summary is as often the first paragraph; one sentence right below the headline is none. */
const SUMMARY =
  /(?<!\b(?:no|has|with))(?:^|[\s_-])(?:summary|excerpt|abstract|lede?|intro)(?:$|[\s_-])/i;
const LONGEST_SUMMARY = 200;
const NOT_ARTICLES =
  /(?:^|[\s_-])(?:site-?(?:title|description|tagline|header)|author|byline|bio|newsletter|promo|key-?points?|highlights?|share\w*|social|video|caption|player|widget|related)(?:$|[\s_-])/i;

/**
 * The line that the page sets below its headline as part of it: an element that is called a subtitle, or a smaller
 * heading right there. The description that pages declare for search engines is none.
 */
export function subtitleOf(
  near: NearHeadline,
  headline: ShownHeadline | null,
  nodes: readonly LdNode[],
  titles: readonly string[],
): Found<string> | null {
  const title = headline?.value ?? titles[0] ?? '';
  const lines = headline === null ? [] : near.after.slice(0, REACH);
  for (const [index, line] of lines.entries()) {
    if (canBe(line.text, title) && (isCalled(line, headline) || (index === 0 && isHeading(line)))) {
      return { value: line.text, origin: originOf(shown(line.text, line.text)) };
    }
  }
  for (const node of nodes) {
    const value = declaredText(node['alternativeHeadline']);
    if (!canBe(value, title) || titles.some((one) => likeness(one, value) > 0.3)) continue;
    // Some declare their first sentence, or the description for search engines.
    if (opensText(value, lines, nodes)) continue;
    return { value, origin: originOf(declared('jsonLd', 'alternativeHeadline', value), true) };
  }
  return null;
}

function opensText(value: string, lines: readonly PageLine[], nodes: readonly LdNode[]): boolean {
  const words = wordsOf(value);
  const texts = [
    ...lines.map(({ text }) => text),
    ...nodes.map((node) => declaredText(node['description'])),
  ];
  return texts.some((text) => wordsOf(text).startsWith(words));
}

function canBe(text: string, title: string): boolean {
  if (text.length < 12 || text.length > LONGEST || isSaying(text, title)) return false;
  return text.split(' ').length >= 4 && datesIn(text).length === 0;
}

function isCalled({ pieces, text }: PageLine, headline: ShownHeadline | null): boolean {
  const isSentence = text.length <= LONGEST_SUMMARY && !/[.!?…]["”’]? \p{Lu}/u.test(text);
  const frame = headline === null ? [] : around(headline.element, 12);
  return pieces.every((piece) => {
    if (piece.text.trim() === '') return true;
    for (const one of aroundWithin(piece.element, 4)) {
      if (frame.includes(one) || one.tagName === 'li' || NOT_ARTICLES.test(calling(one)))
        return false;
      if (hasWord(attribute(one, 'itemprop'), 'alternativeheadline')) return true;
      if (SUBTITLE.test(calling(one)) || (isSentence && SUMMARY.test(calling(one)))) return true;
    }
    return false;
  });
}

/** A heading of the second rank or below, right under the headline and as long as a sentence. */
function isHeading(line: PageLine): boolean {
  return (
    line.text.split(' ').length >= 5 &&
    line.pieces.every(
      ({ element, text }) => text.trim() === '' || isPlainHeading(aroundWithin(element, 3)),
    )
  );
}

/** Headings that are links lead to other articles. */
function isPlainHeading(chain: readonly HtmlElement[]): boolean {
  return (
    chain.some((one) => /^h[2-6]$/.test(one.tagName)) &&
    !chain.some((one) => one.tagName === 'a' || NOT_ARTICLES.test(calling(one)))
  );
}
