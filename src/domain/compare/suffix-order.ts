/** The places of a list of numbers ordered by what follows them, and how much neighbours in that order share. */
export interface SuffixOrder {
  /** Places, those with the lower continuation first. */
  readonly order: Int32Array;
  /** How many numbers in a row the places at `n - 1` and `n` of the order have in common; 0 at 0. */
  readonly shared: Int32Array;
}

/**
 * The suffix array of some numbers with the lengths of common prefixes (Manber and Myers; Kasai). Takes about
 * `n log n` steps whatever the numbers are.
 */
export function suffixOrder(numbers: Uint32Array): SuffixOrder {
  const order = sortedSuffixes(numbers);
  return { order, shared: commonPrefixes(numbers, order) };
}

function sortedSuffixes(numbers: Uint32Array): Int32Array {
  const { length } = numbers;
  let rank = ranksOf(numbers);
  let order: Int32Array = new Int32Array(length);
  for (let at = 0; at < length; at += 1) order[at] = at;
  order = sortedBy(order, rank);
  const byTail = new Int32Array(length);
  for (let step = 1; step < length * 2; step *= 2) {
    // Ordered by what follows after `step`: those with nothing there come first, the others as they stand.
    let filled = 0;
    for (let at = Math.max(0, length - step); at < length; at += 1) byTail[filled++] = at;
    for (const place of order) if (place >= step) byTail[filled++] = place - step;
    order = sortedBy(byTail, rank);
    const next = rankedAnew(order, rank, step);
    rank = next.rank;
    if (next.highest === length - 1) break;
  }
  return order;
}

/** Each number by its place among the different numbers. */
function ranksOf(numbers: Uint32Array): Int32Array {
  const sorted = Uint32Array.from(numbers).sort();
  const ranks = new Map<number, number>();
  for (const number of sorted) if (!ranks.has(number)) ranks.set(number, ranks.size);
  return Int32Array.from(numbers, (number) => ranks.get(number) ?? 0);
}

/** Places in order of their rank; of equal ranks as they stood (counting sort). */
function sortedBy(places: Int32Array, rank: Int32Array): Int32Array {
  const starts = new Int32Array(places.length + 1);
  for (const each of rank) starts[each + 1] = (starts[each + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at += 1)
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const sorted = new Int32Array(places.length);
  for (const place of places) {
    const each = rank[place] ?? 0;
    const to = starts[each] ?? 0;
    sorted[to] = place;
    starts[each] = to + 1;
  }
  return sorted;
}

function rankedAnew(
  order: Int32Array,
  rank: Int32Array,
  step: number,
): { rank: Int32Array; highest: number } {
  const next = new Int32Array(order.length);
  let highest = 0;
  for (let at = 1; at < order.length; at += 1) {
    const [before, place] = [order[at - 1] ?? 0, order[at] ?? 0];
    const isSame =
      rank[before] === rank[place] && (rank[before + step] ?? -1) === (rank[place + step] ?? -1);
    if (!isSame) highest += 1;
    next[place] = highest;
  }
  return { rank: next, highest };
}

function commonPrefixes(numbers: Uint32Array, order: Int32Array): Int32Array {
  const { length } = numbers;
  const at = new Int32Array(length);
  for (let rank = 0; rank < length; rank += 1) at[order[rank] ?? 0] = rank;
  const shared = new Int32Array(length);
  let same = 0;
  for (let place = 0; place < length; place += 1) {
    const rank = at[place] ?? 0;
    if (rank === 0) {
      same = 0;
      continue;
    }
    const before = order[rank - 1] ?? 0;
    while (
      place + same < length &&
      before + same < length &&
      numbers[place + same] === numbers[before + same]
    ) {
      same += 1;
    }
    shared[rank] = same;
    if (same > 0) same -= 1;
  }
  return shared;
}
