import { squeezed, wordsOf } from './words';

/** What parts a title from the name of the site: a bar, a dot, a dash or a colon with blanks around it. */
const SEPARATOR = /\s+(?:[|¦•·»›«‹~]|::|--?|[–—―])\s+|\s*[|｜]\s*|:\s+/gu;

/**
 * A title as pages declare it, without the site's name before or behind it; only where the page itself shows that
 * those words are its name: it says so elsewhere, or shows the rest alone as its headline. Else the title as it is.
 */
export function withoutSite(
  title: string,
  siteNames: readonly string[],
  headline: string | null,
): string {
  const known = siteNames.map(squeezed).filter((name) => name !== '');
  const words = headline === null ? '' : wordsOf(headline);
  for (const [before, after] of titleCuts(title)) {
    for (const [rest, name] of [
      [before, after],
      [after, before],
    ] as const) {
      if (wordsOf(rest) === '') continue;
      if (words !== '' ? wordsOf(rest) === words : isName(name, known)) return rest.trim();
    }
  }
  return title;
}

/** What stands before and behind each mark in a title that may part it from a name. */
export function titleCuts(title: string): (readonly [before: string, after: string])[] {
  return [...title.slice(0, 1_000).matchAll(SEPARATOR)]
    .slice(0, 12)
    .map((cut) => [title.slice(0, cut.index), title.slice(cut.index + cut[0].length)]);
}

/** Whether words are a name of the site, also with its section (`News | Daily Harbour`) or ending (`harbour.com`). */
function isName(words: string, known: readonly string[]): boolean {
  const letters = squeezed(words);
  return known.some(
    (name) => letters === name || `${letters}com` === name || letters === `${name}com`,
  );
}
