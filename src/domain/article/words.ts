import { segmentsOf } from './segments';

/** Number of words, as `Intl.Segmenter` finds them whatever the language; punctuation alone is none. */
export function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmentsOf(SEGMENTER, text)) if (isWordLike === true) words += 1;
  return words;
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });
