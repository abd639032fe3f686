/** Characters tried one by one; the others only mean something in pairs and stay escaped in pairs. */
const SINGLE = /[[\]<#!&+\-.)=>~|(]/;
/** Each trial parses the block: enough for any sentence, a bound for a block full of brackets. */
const MOST_TRIALS = 48;

/**
 * Takes away the backslashes that the text does not need to keep its meaning, so that `snake_case`,
 * `2 * 3`, `[[a wiki link]]` and `#tag` stay as a person would write them. `isSame` tells whether a
 * candidate still says the same; the result always does, given that the Markdown itself did.
 */
export function spareEscapes(markdown: string, isSame: (candidate: string) => boolean): string {
  const escapes = findEscapes(markdown);
  const all = without(markdown, escapes);
  if (escapes.length === 0 || isSame(all)) return all;
  let spared: readonly number[] = [];
  let trials = 0;
  const spare = (some: readonly number[]): boolean => {
    trials += 1;
    const more = [...spared, ...some];
    if (trials > MOST_TRIALS || !isSame(without(markdown, more))) return false;
    spared = more;
    return true;
  };
  for (const character of charactersOf(markdown, escapes)) {
    const group = escapes.filter((at) => markdown.charAt(at + 1) === character);
    if (spare(group) || group.length === 1 || !SINGLE.test(character)) continue;
    for (const at of group) spare([at]);
  }
  return without(markdown, spared);
}

/** Parentheses first: what stands escaped in `[x](y)` should be its beginning. */
function charactersOf(markdown: string, escapes: readonly number[]): string[] {
  const characters = [...new Set(escapes.map((at) => markdown.charAt(at + 1)))];
  const isParenthesis = (character: string): boolean => /[()]/.test(character);
  return [
    ...characters.filter(isParenthesis),
    ...characters.filter((character) => !isParenthesis(character)),
  ];
}

function findEscapes(markdown: string): number[] {
  return [...markdown.matchAll(/\\[!-/:-@[-`{-~]/g)].map((match) => match.index);
}

function without(markdown: string, positions: readonly number[]): string {
  const sorted = positions.toSorted((one, other) => one - other);
  const parts = sorted.map((at, index) => markdown.slice((sorted[index - 1] ?? -1) + 1, at));
  return parts.join('') + markdown.slice((sorted.at(-1) ?? -1) + 1);
}
