import { foldText } from '../../domain/search/fold-text';

/**
 * The items that a query finds, best first: every word of it must occur. Names that begin with the query come
 * before those with a word that begins with it, and those before the rest; ties keep their order.
 */
export function rankByQuery<Item>(
  items: readonly Item[],
  query: string,
  nameOf: (item: Item) => string,
): Item[] {
  const words = foldText(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [...items];
  return items
    .map((item, at) => ({ item, at, rank: rankOf(foldText(nameOf(item)), words) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.at - b.at)
    .map(({ item }) => item);
}

function rankOf(name: string, words: readonly string[]): number | null {
  if (!words.every((word) => name.includes(word))) return null;
  if (name.startsWith(words.join(' '))) return 0;
  return words.every((word) => ` ${name}`.includes(` ${word}`)) ? 1 : 2;
}
