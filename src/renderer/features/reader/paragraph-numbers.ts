import type { ArticleText } from '../../../domain/article/article-text';
import { paragraphsOf } from '../../../domain/article/paragraphs';

const known = new WeakMap<ArticleText, ReadonlyMap<number, number>>();

/** The numbers of a text's paragraphs by the offset at which they begin; counted once per text. */
export function paragraphNumbers(text: ArticleText): ReadonlyMap<number, number> {
  const counted = known.get(text);
  if (counted !== undefined) return counted;
  const numbers = new Map(paragraphsOf(text).map(({ start, number }) => [start, number]));
  known.set(text, numbers);
  return numbers;
}
