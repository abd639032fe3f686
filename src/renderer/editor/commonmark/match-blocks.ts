/** More pairs than this are not compared; what is alike at both ends is matched all the same. */
const MOST_PAIRS = 250_000;

/**
 * Which of the old blocks each new one is, by their prints: the longest row of blocks that both
 * have in the same order. `null` for a block that is new.
 */
export function matchBlocks(old: readonly string[], now: readonly string[]): (number | null)[] {
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const between = matchRow(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return now.map((_, at) => {
    if (at < start) return at;
    if (at >= now.length - end) return at - now.length + old.length;
    const match = between[at - start] ?? null;
    return match === null ? null : match + start;
  });
}

function matchRow(old: readonly string[], now: readonly string[]): (number | null)[] {
  if (old.length * now.length > MOST_PAIRS) return now.map(() => null);
  const lengths = rowLengths(old, now);
  const matches: (number | null)[] = [];
  let at = 0;
  for (let to = 0; to < now.length; to += 1) {
    const length = (from: number, next: number): number => lengths[from]?.[next] ?? 0;
    while (at < old.length && old[at] !== now[to] && length(at + 1, to) === length(at, to)) at += 1;
    const isMatch = at < old.length && old[at] === now[to];
    matches.push(isMatch ? at : null);
    if (isMatch) at += 1;
  }
  return matches;
}

/** For every pair of places, how many blocks from there on both have in the same order. */
function rowLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = old.map(() => new Array<number>(now.length + 1).fill(0));
  for (let from = old.length - 1; from >= 0; from -= 1) {
    for (let to = now.length - 1; to >= 0; to -= 1) {
      const row = lengths[from];
      const below = lengths[from + 1];
      if (row === undefined) continue;
      row[to] =
        old[from] === now[to]
          ? 1 + (below?.[to + 1] ?? 0)
          : Math.max(below?.[to] ?? 0, row[to + 1] ?? 0);
    }
  }
  return lengths;
}
