/**
 * A text as it is searched: without case, diacritics and Arabic vowel signs, compatibility forms unified, white space
 * single. Offsets of the outcome are not those of the text.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/\s+/g, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** ASCII has nothing to decompose. */
const PLAIN = /^\p{ASCII}*$/u;
