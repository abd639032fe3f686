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
  for (const group of groupsOf(markdown, escapes)) {
    if (spare(group) || group.length === 1 || !SINGLE.test(markdown.charAt((group[0] ?? 0) + 1))) {
      continue;
    }
    for (const at of group) spare([at]);
  }
  return without(markdown, spared);
}

/** By character, parentheses together and first: of `[x](y)` the beginning should stay escaped. */
function groupsOf(markdown: string, escapes: readonly number[]): number[][] {
  const groups = new Map<string, number[]>([['()', []]]);
  for (const at of escapes) {
    const character = markdown.charAt(at + 1);
    const name = '()'.includes(character) ? '()' : character;
    groups.set(name, [...(groups.get(name) ?? []), at]);
  }
  return [...groups.values()].filter((group) => group.length > 0);
}

function findEscapes(markdown: string): number[] {
  return [...markdown.matchAll(/\\[!-/:-@[-`{-~]/g)].map((match) => match.index);
}

function without(markdown: string, positions: readonly number[]): string {
  const sorted = positions.toSorted((one, other) => one - other);
  const parts = sorted.map((at, index) => markdown.slice((sorted[index - 1] ?? -1) + 1, at));
  return parts.join('') + markdown.slice((sorted.at(-1) ?? -1) + 1);
}
