import type { Sha256 } from '../../domain/ids';
import { type Diff, reverse, squash } from '../../domain/notebook/diff';
import { squashAll } from '../../domain/notebook/squash-all';
import type { JournalLine } from '../journal/journal-line';

/** A state of a notebook by its last line; `null` is the notebook before its first edit. */
export type StateName = Sha256 | null;

/** How two states of a notebook came of one. */
export interface Parting {
  /** The state they have in common. */
  readonly base: StateName;
  /** From it to the one, and to the other. */
  readonly ours: Diff;
  readonly theirs: Diff;
}

/**
 * The lines of a notebook as they name each other: each follows one, and a line that took in another side names the
 * last line of that too. Where a line was read does not matter.
 */
export class LineGraph {
  readonly #lines = new Map<Sha256, JournalLine>();

  /** Adds lines; those that are known already are passed over. */
  add(lines: Iterable<JournalLine>): void {
    for (const line of lines) this.#lines.set(line.hash, line);
  }

  /** Whether everything of a state is in another. */
  isWithin(state: StateName, other: StateName): boolean {
    return this.#reach(other).has(state);
  }

  /**
   * How two states came of the latest one they have in common. `null` when none is known, or not all the lines that
   * lead from there.
   */
  parting(ours: StateName, theirs: StateName): Parting | null {
    const [inOurs, inTheirs] = [this.#reach(ours), this.#reach(theirs)];
    const common = [...inOurs].filter(([state]) => inTheirs.has(state));
    common.sort(([, a], [, b]) => b - a);
    for (const [base] of common) {
      const [left, right] = [this.#between(base, ours), this.#between(base, theirs)];
      if (left !== null && right !== null) return { base, ours: left, theirs: right };
    }
    return null;
  }

  /** The lines of a state that another does not have, in the order of their numbers. */
  apart(state: StateName, from: StateName): readonly JournalLine[] {
    const known = this.#reach(from);
    return [...this.#reach(state).keys()]
      .filter((one) => !known.has(one))
      .flatMap((one) => (one === null ? [] : (this.#lines.get(one) ?? [])))
      .sort((a, b) => a.revision - b.revision);
  }

  /** Last lines among some: those that none of them follows or takes in. */
  static ends(lines: readonly JournalLine[]): readonly JournalLine[] {
    const followed = new Set(lines.flatMap(({ prev, merges }) => [prev, merges]));
    return lines.filter(({ hash }) => !followed.has(hash));
  }

  /** Every state that led to one, with the number of its last edit as far as that is known. */
  #reach(from: StateName): ReadonlyMap<StateName, number> {
    const found = new Map<StateName, number>();
    const waiting: [state: StateName, most: number][] = [[from, Number.MAX_SAFE_INTEGER]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [state, most] = next;
      if (found.has(state)) continue;
      const line = state === null ? undefined : this.#lines.get(state);
      found.set(state, state === null ? 0 : (line?.revision ?? most));
      if (line === undefined) continue;
      waiting.push([line.prev, line.revision - 1]);
      if (line.merges !== undefined) waiting.push([line.merges, line.revision - 1]);
    }
    return found;
  }

  /** What leads from one state to another that came of it; `null` when a line on the way is not known. */
  #between(base: StateName, state: StateName): Diff | null {
    const way = new Set(this.#wayTo(state));
    const parted = this.#wayTo(base).find((at) => way.has(at));
    if (parted === undefined) return null;
    const back = this.#fromTo(parted, base);
    const forth = this.#fromTo(parted, state);
    return back === null || forth === null ? null : squash(reverse(back), forth);
  }

  /** The states on the straight way to one, the latest first. */
  #wayTo(state: StateName): StateName[] {
    const way: StateName[] = [];
    for (let at: StateName | undefined = state; at !== undefined;) {
      way.push(at);
      at = at === null ? undefined : this.#lines.get(at)?.prev;
    }
    return way;
  }

  #fromTo(base: StateName, state: StateName): Diff | null {
    const diffs: Diff[] = [];
    for (let at = state; at !== base;) {
      const line = at === null ? undefined : this.#lines.get(at);
      if (line === undefined) return null;
      diffs.push(line.diff);
      at = line.prev;
    }
    return squashAll(diffs.reverse());
  }
}
