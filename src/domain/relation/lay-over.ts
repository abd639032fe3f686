import { editSteps } from '../compare/edit-steps';
import { type Stretch as StretchOf, stretchesOf } from '../compare/stretches';
import type { WordUnit } from './read-wording';

/** Units of two wordings that were kept, or that stand in place of each other. */
export type Stretch = StretchOf<WordUnit>;

/** Two wordings laid over each other. */
export interface Overlay {
  /** What only one of them has before what they share; empty where it begins alike. */
  readonly head: Stretch;
  /** What was kept, and what was changed between it or in place of its ends. */
  readonly middle: readonly Stretch[];
  readonly tail: Stretch;
}

/** Lays one wording over another unit by unit; `null` when they share nothing that says something by itself. */
export function layOver(first: readonly WordUnit[], second: readonly WordUnit[]): Overlay | null {
  const steps = editSteps(
    first.map(({ key }) => key),
    second.map(({ key }) => key),
  );
  const stretches = withoutChance(stretchesOf(steps, first, second));
  let from = stretches.findIndex(({ isKept }) => isKept);
  if (from < 0) return null;
  let to = stretches.findLastIndex(({ isKept }) => isKept);
  if (belongsTo(stretches[from - 1])) from -= 1;
  if (belongsTo(stretches[to + 1])) to += 1;
  const middle = stretches.slice(from, to + 1);
  if (!middle.some(({ isKept, first: units }) => isKept && units.some(isTelling))) return null;
  return {
    head: joined(stretches.slice(0, from)),
    middle,
    tail: joined(stretches.slice(to + 1)),
  };
}

/** Units at an end that were exchanged for others, or that only tell how strong what was kept is. */
function belongsTo(end: Stretch | undefined): boolean {
  if (end === undefined || lengthOf(end) > LONG_CHANGE) return false;
  if (end.first.length > 0 && end.second.length > 0) return true;
  const units = [...end.first, ...end.second];
  return (
    !units.some(isTelling) &&
    units.some(({ marks }) => marks.some(({ kind }) => kind === 'booster' || kind === 'hedge'))
  );
}

function isTelling({ isContent }: WordUnit): boolean {
  return isContent;
}

/** A change of more units than this has nothing to do with a single word kept beside it. */
const LONG_CHANGE = 5;

/** Puts what both have by chance, a word or two beside long changes, to those changes. */
function withoutChance(stretches: readonly Stretch[]): readonly Stretch[] {
  const left: Stretch[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const around = lengthOf(stretches[at - 1]) + lengthOf(stretches[at + 1]);
    const isChanged = !stretch.isKept || isChance(stretch, around);
    const before = left.at(-1);
    if (before && before.isKept !== isChanged) left[left.length - 1] = joined([before, stretch]);
    else left.push({ ...stretch, isKept: !isChanged });
  }
  return left;
}

function isChance({ first }: Stretch, around: number): boolean {
  const contents = first.filter(isTelling).length;
  return contents * 3 + first.length <= 5 && around > LONG_CHANGE;
}

function lengthOf(stretch: Stretch | undefined): number {
  return Math.max(stretch?.first.length ?? 0, stretch?.second.length ?? 0);
}

function joined(stretches: readonly Stretch[]): Stretch {
  return {
    isKept: stretches[0]?.isKept ?? false,
    first: stretches.flatMap(({ first }) => first),
    second: stretches.flatMap(({ second }) => second),
  };
}
