/**
 * Text with one kind of line break and nothing invisible that is not part of the writing: CR, CR LF, NEL, form feeds
 * and U+2028 become line feeds, U+2029 an empty line; byte order marks, soft hyphens and control characters other
 * than tabs go. Joiners and direction marks stay: they are spelling.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\f\v]/g, '\n')
    .replaceAll('\u2029', '\n\n')
    .replace(INVISIBLE, '');
}

/** Whether there is anything to read. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Tab (9) and line feed (10) are the controls that stay. */
const INVISIBLE = /(?![\t\n])\p{Cc}|[\uFEFF\u00AD]/gu;
