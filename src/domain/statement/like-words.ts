/** Shorter words that are alike are likely two. */
const SHORTEST = 5;

/**
 * Finds, for a word, the items whose word differs from it by one letter that is put in, left out or changed, behind the
 * same first letter. Looking one up takes no longer with more items.
 */
export function likeWords<Item>(
  items: readonly Item[],
  wordOf: (item: Item) => string,
): (word: string) => readonly Item[] {
  const byVariant = new Map<string, Item[]>();
  for (const item of items) {
    for (const variant of variantsOf(wordOf(item))) {
      const others = byVariant.get(variant);
      if (others === undefined) byVariant.set(variant, [item]);
      else others.push(item);
    }
  }
  return (word) => {
    const found = variantsOf(word).flatMap((variant) => byVariant.get(variant) ?? []);
    return [...new Set(found)].filter(
      (item) => wordOf(item) !== word && isNear(wordOf(item), word),
    );
  };
}

/** A word, and the same with each letter but the first left out. */
function variantsOf(word: string): readonly string[] {
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  const without = Array.from(word.slice(1), (_, at) => word.slice(0, at + 1) + word.slice(at + 2));
  return [word, ...new Set(without)];
}

/** Longer ones are no names. */
const LONGEST = 40;

/** Two words that share a variant may still differ in two places: then their middles are of other lengths. */
function isNear(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return Math.max(one.length, other.length) - head - tail === 1;
}
