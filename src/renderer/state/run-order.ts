import type { SharedWordingRun } from '../../contract/shared-wording';

/** What runs of shared wording can be listed by. */
export type RunOrder = 'length' | 'rarity' | 'place';

/** Runs in an order: the longest first, the rarest in the notebook first, or as they stand in the text. */
export function inRunOrder(
  runs: readonly SharedWordingRun[],
  order: RunOrder,
): readonly SharedWordingRun[] {
  if (order === 'place') return runs;
  return [...runs].sort(order === 'length' ? byLength : byRarity);
}

function byLength(a: SharedWordingRun, b: SharedWordingRun): number {
  return b.words - a.words || rarity(a) - rarity(b);
}

function byRarity(a: SharedWordingRun, b: SharedWordingRun): number {
  return rarity(a) - rarity(b) || b.words - a.words;
}

/** What is not known yet counts as common. */
function rarity({ rarity: known }: SharedWordingRun): number {
  return known ?? Number.MAX_SAFE_INTEGER;
}
