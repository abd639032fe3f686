/** The words of a text for comparing: lower case, letters and digits only, single-spaced. */
export function wordsOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

/** Whether two texts consist of the same words, and of any at all. */
export function isSaying(one: string, other: string): boolean {
  const words = wordsOf(one);
  return words !== '' && words === wordsOf(other);
}

/** The letters and digits of a name without anything between them: `CBS News` and `cbsnews` are one. */
export function squeezed(text: string): string {
  return wordsOf(text).replaceAll(' ', '');
}

/** Share of words that two texts have in common, of all that either has: 0 to 1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [new Set(wordsOf(one).split(' ')), new Set(wordsOf(other).split(' '))];
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / (a.size + b.size - common);
}
