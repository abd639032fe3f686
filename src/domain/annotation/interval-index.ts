/** Something that lies from `start` to `end`, half-open. */
export interface Interval<Id> {
  readonly id: Id;
  readonly start: number;
  readonly end: number;
}

/** Answers which of many overlapping intervals lie at a place. Immutable; made by {@link buildIntervalIndex}. */
export interface IntervalIndex<Id> {
  /** Those that hold the unit at an offset, by start, then end. */
  at(offset: number): Id[];
  /** Those that share a unit with `[start, end)`, by start, then end. */
  within(start: number, end: number): Id[];
}

/** Builds the index in the time it takes to sort; answers cost the logarithm of the number, and what is found. */
export function buildIntervalIndex<Id>(items: readonly Interval<Id>[]): IntervalIndex<Id> {
  const sorted = items.filter(({ start, end }) => start < end).sort(inOrder);
  const tree = new Tree(sorted);
  return {
    at: (offset) => tree.overlapping(offset, offset + 1),
    within: (start, end) => tree.overlapping(start, end),
  };
}

function inOrder<Id>(a: Interval<Id>, b: Interval<Id>): number {
  return a.start - b.start || a.end - b.end;
}

/**
 * A balanced search tree laid over a sorted list: the middle of a stretch is its root. Each root knows the furthest
 * end in its stretch, so that stretches that end too early are passed over.
 */
class Tree<Id> {
  readonly #sorted: readonly Interval<Id>[];
  readonly #furthest: Float64Array;

  constructor(sorted: readonly Interval<Id>[]) {
    this.#sorted = sorted;
    this.#furthest = new Float64Array(sorted.length);
    this.#measure(0, sorted.length);
  }

  overlapping(start: number, end: number): Id[] {
    const found: Id[] = [];
    if (start < end) this.#collect(0, this.#sorted.length, start, end, found);
    return found;
  }

  #measure(low: number, high: number): number {
    const root = (low + high) >>> 1;
    const item = this.#sorted[root];
    if (low >= high || item === undefined) return -Infinity;
    const furthest = Math.max(item.end, this.#measure(low, root), this.#measure(root + 1, high));
    this.#furthest[root] = furthest;
    return furthest;
  }

  #collect(low: number, high: number, start: number, end: number, found: Id[]): void {
    const root = (low + high) >>> 1;
    const item = this.#sorted[root];
    if (low >= high || item === undefined || (this.#furthest[root] ?? 0) <= start) return;
    this.#collect(low, root, start, end, found);
    if (item.start >= end) return;
    if (item.end > start) found.push(item.id);
    this.#collect(root + 1, high, start, end, found);
  }
}
