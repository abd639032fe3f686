import type { TextPositionSelector } from '../anchor/selector';
import { lastAtOrBefore } from './last-at-or-before';

/** A passage of one text and the passage of another that corresponds to it. */
export interface PassagePair {
  readonly first: TextPositionSelector;
  readonly second: TextPositionSelector;
  /** How much the pair says about where the texts run side by side; above 0. */
  readonly weight: number;
}

/**
 * The heaviest of all chains in which every pair begins, in both texts, where or after the one before it ends. Goes
 * through the pairs by where they begin in the first text; of those that have ended there by then, a tree over the
 * second text knows the heaviest chain up to any place: n log n.
 */
export function heaviestChain(pairs: readonly PassagePair[]): PassagePair[] {
  const byStart = [...pairs].sort(
    (a, b) => a.first.start - b.first.start || a.second.start - b.second.start,
  );
  const ends = [...new Set(byStart.map(({ second }) => second.end))].sort((a, b) => a - b);
  const rank = new Map(ends.map((end, at) => [end, at]));
  const heaviest = new HeaviestUpTo(ends.length);
  const ended = new ByEnd();
  let best: Link | null = null;
  for (const pair of byStart) {
    for (const link of ended.takeUpTo(pair.first.start)) {
      heaviest.put(rank.get(link.pair.second.end) ?? 0, link);
    }
    const before = heaviest.below(lastAtOrBefore(ends, pair.second.start) + 1);
    const link: Link = { pair, before, weight: pair.weight + (before?.weight ?? 0) };
    ended.add(link);
    if (best === null || link.weight > best.weight) best = link;
  }
  const chain: PassagePair[] = [];
  for (let link = best; link !== null; link = link.before) chain.push(link.pair);
  return chain.reverse();
}

/** A pair with the heaviest chain that ends in it. */
interface Link {
  readonly pair: PassagePair;
  readonly weight: number;
  readonly before: Link | null;
}

/** Links waiting for their pair to end in the first text: a heap by that end. */
class ByEnd {
  private readonly heap: Link[] = [];

  add(link: Link): void {
    const { heap } = this;
    let at = heap.push(link) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.endAt(parent) <= this.endAt(at)) return;
      this.swap(parent, at);
      at = parent;
    }
  }

  /** Takes out what ends at or before a place. */
  *takeUpTo(place: number): Generator<Link> {
    while (this.heap.length > 0 && this.endAt(0) <= place) yield this.takeFirst();
  }

  private takeFirst(): Link {
    const { heap } = this;
    const first = heap[0] as Link;
    const last = heap.pop() as Link;
    if (heap.length > 0) {
      heap[0] = last;
      this.sink();
    }
    return first;
  }

  private sink(): void {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const child = this.endAt(right) < this.endAt(left) ? right : left;
      if (this.endAt(child) >= this.endAt(at)) return;
      this.swap(child, at);
      at = child;
    }
  }

  private endAt(at: number): number {
    return this.heap[at]?.pair.first.end ?? Infinity;
  }

  private swap(a: number, b: number): void {
    const { heap } = this;
    [heap[a], heap[b]] = [heap[b] as Link, heap[a] as Link];
  }
}

/** A Fenwick tree that knows the heaviest of the links at the places below any place. */
class HeaviestUpTo {
  private readonly nodes: (Link | null)[];

  constructor(size: number) {
    this.nodes = new Array<Link | null>(size + 1).fill(null);
  }

  put(place: number, link: Link): void {
    for (let at = place + 1; at < this.nodes.length; at += at & -at) {
      if (link.weight > (this.nodes[at]?.weight ?? 0)) this.nodes[at] = link;
    }
  }

  below(place: number): Link | null {
    let best: Link | null = null;
    for (let at = place; at > 0; at -= at & -at) {
      const node = this.nodes[at] ?? null;
      if (node !== null && node.weight > (best?.weight ?? 0)) best = node;
    }
    return best;
  }
}
