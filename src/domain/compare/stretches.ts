import type { EditStep } from './edit-steps';

/** Units of two sequences that were kept, or that stand in place of each other. */
export interface Stretch<Unit> {
  readonly isKept: boolean;
  readonly first: readonly Unit[];
  readonly second: readonly Unit[];
}

/** The stretches that an edit script makes of what it was made from: kept ones and changed ones by turns. */
export function stretchesOf<Unit>(
  steps: readonly EditStep[],
  a: readonly Unit[],
  b: readonly Unit[],
): Stretch<Unit>[] {
  const stretches: { isKept: boolean; first: Unit[]; second: Unit[] }[] = [];
  let [atA, atB] = [0, 0];
  for (const step of steps) {
    const isKept = step === 'both';
    let last = stretches.at(-1);
    if (last?.isKept !== isKept) {
      last = { isKept, first: [], second: [] };
      stretches.push(last);
    }
    if (step !== 'second') last.first.push(...a.slice(atA, (atA += 1)));
    if (step !== 'first') last.second.push(...b.slice(atB, (atB += 1)));
  }
  return stretches;
}
