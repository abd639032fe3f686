/*
 * How texts are searched: without case, diacritics and Arabic vowel signs; white space, quotation marks and dashes
 * count as one of each sort, compatibility forms as what they stand for.
 */

/** A text in the form in which it is compared. Its offsets are not those of the text. */
export function foldText(text: string): string {
  // Most titles are plain ASCII, where nothing but case and white space differs: a tenth of the cost.
  if (PLAIN.test(text)) return text.toLowerCase().replace(/\s+/g, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

const PLAIN = /^[\x20-\x7e\s]*$/;

/** Tells of texts whether some words occur in them; `null` when there are no words to look for. */
export function textFinder(words: string): ((text: string) => boolean) | null {
  const wanted = foldText(words);
  if (wanted === '') return null;
  const pattern = wanted
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/'/g, "['‘’‚‛]")
    .replace(/"/g, '["“”„‟]')
    .replace(/-/g, '[-‒–—―]')
    .replace(/ /g, '\\s+');
  const expression = new RegExp(pattern, 'i');
  return (text) => (SIMPLE.test(text) ? expression.test(text) : foldText(text).includes(wanted));
}

/**
 * Texts of ASCII with typographic quotation marks and dashes. Most are; an expression finds in them what folding
 * finds, at a tenth of the cost.
 */
const SIMPLE = /^[\p{ASCII}‒–—―‘’‚‛“”„‟]*$/u;
