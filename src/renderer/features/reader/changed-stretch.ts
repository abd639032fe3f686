/** Where two lists differ: what is left of each without what both begin with and what both end with. */
interface ChangedStretch<Item> {
  /** Index of the first item that is not the same in both. */
  readonly from: number;
  readonly before: readonly Item[];
  readonly now: readonly Item[];
}

/** Finds the one stretch outside which both lists hold the very same items. */
export function changedStretch<Item>(
  before: readonly Item[],
  now: readonly Item[],
): ChangedStretch<Item> {
  const shorter = Math.min(before.length, now.length);
  let from = 0;
  while (from < shorter && before[from] === now[from]) from += 1;
  let behind = 0;
  while (behind < shorter - from && before.at(-1 - behind) === now.at(-1 - behind)) behind += 1;
  return {
    from,
    before: before.slice(from, before.length - behind),
    now: now.slice(from, now.length - behind),
  };
}
