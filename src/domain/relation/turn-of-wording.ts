import { changedWords } from './quoted-words';
import type { Mark } from './language/relation-language';
import type { Stretch } from './lay-over';
import type { WordUnit } from './read-wording';

/** How the changes within a kept wording turn it. */
export interface Turn {
  readonly type: 'softens' | 'hardens' | 'reverses';
  readonly why: string;
  /** Words that say something by themselves and were exchanged, dropped or added without a known meaning. */
  readonly unexplained: number;
}

/** What the changes between what was kept come to; `null` when they come to nothing that can be told. */
export function turnOf(middle: readonly Stretch[]): Turn | null {
  const found: Found[] = [];
  let unexplained = 0;
  for (const [at, stretch] of middle.entries()) {
    if (stretch.isKept) continue;
    const read = readChange(stretch, middle[at - 1], middle[at + 1]);
    if (read === null) return null;
    found.push(...read.found);
    unexplained += read.unexplained;
  }
  return summed(found, unexplained);
}

/** One thing that was found in a change. */
interface Found {
  readonly kind: 'turned' | 'stronger' | 'weaker';
  readonly why: string;
}

function summed(found: readonly Found[], unexplained: number): Turn | null {
  const kinds = new Set(found.map(({ kind }) => kind));
  const turned = found.filter(({ kind }) => kind === 'turned');
  const why = (all: readonly Found[]): string =>
    [...new Set(all.map((each) => each.why))].join('; ');
  // Turned twice it says what it said.
  if (turned.length > 0) {
    return turned.length % 2 === 1 ? { type: 'reverses', why: why(turned), unexplained } : null;
  }
  if (kinds.size !== 1) return null;
  return { type: kinds.has('stronger') ? 'hardens' : 'softens', why: why(found), unexplained };
}

interface ReadChange {
  readonly found: readonly Found[];
  readonly unexplained: number;
}

function readChange(
  { first, second }: Stretch,
  before: Stretch | undefined,
  after: Stretch | undefined,
): ReadChange | null {
  if ([...first, ...second].some(({ isExact }) => isExact)) return null;
  if (has(first, 'condition') || has(second, 'condition')) return null;
  const isNegated = has((before?.first ?? []).slice(-2), 'negation');
  const negatedNext = has((after?.first ?? []).slice(0, 1), 'negation');
  const negations = Math.abs(count(first, 'negation') - count(second, 'negation'));
  // `must` and `need not`: what is no duty is not forbidden.
  if (negations > 1 || (negations === 1 && [...first, ...second].some(isDuty))) return null;
  const found: Found[] = [];
  const why = changedWords(first, second);
  if (negations === 1) found.push({ kind: 'turned', why });
  const swap = oppositeIn(first, second);
  if (swap) found.push({ kind: 'turned', why: changedWords(swap[0], swap[1]) });
  if (found.length === 0) {
    const shift = shiftOf(first, second, isNegated, negatedNext);
    if (shift === 'doubtful') return null;
    if (shift !== null) found.push(shift);
  }
  return { found, unexplained: unexplainedIn(first, second, found) };
}

function has(units: readonly WordUnit[], kind: Mark['kind']): boolean {
  return count(units, kind) > 0;
}

function count(units: readonly WordUnit[], kind: Mark['kind']): number {
  return units.filter(({ marks }) => marks.some((mark) => mark.kind === kind)).length;
}

function isDuty({ marks }: WordUnit): boolean {
  return marks.some((mark) => mark.kind === 'strength' && mark.scale === 'duty');
}

/** Two words that say the opposite of each other, one in place of the other. */
function oppositeIn(
  first: readonly WordUnit[],
  second: readonly WordUnit[],
): readonly [readonly WordUnit[], readonly WordUnit[]] | null {
  for (const one of first) {
    for (const other of second) {
      if (areOpposite(one.marks, other.marks)) return [[one], [other]];
    }
  }
  return null;
}

function areOpposite(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.some(
    (one) =>
      one.kind === 'opposite' &&
      b.some(
        (other) =>
          other.kind === 'opposite' && other.concept === one.concept && other.side !== one.side,
      ),
  );
}

/** Whether a change makes it stronger or weaker; `doubtful` where that can't be told. */
function shiftOf(
  first: readonly WordUnit[],
  second: readonly WordUnit[],
  isNegated: boolean,
  negatedNext: boolean,
): Found | 'doubtful' | null {
  const step = stepOf(first, second);
  const weight = weightOf(second) - weightOf(first);
  if (step === null && weight === 0) {
    return isMarked(first) || isMarked(second) ? 'doubtful' : null;
  }
  if (step !== null && weight !== 0 && Math.sign(step.by) !== Math.sign(weight)) return 'doubtful';
  // `not fully`, `may not`: what is denied gets weaker where the word gets stronger, or means something else.
  if (isNegated || (negatedNext && step !== null && !step.isDuty)) return 'doubtful';
  const kind = (step?.by ?? weight) > 0 ? 'stronger' : 'weaker';
  const why =
    step === null
      ? changedWords(first.filter(isWeighing), second.filter(isWeighing))
      : changedWords([step.from], [step.to]);
  return { kind, why };
}

interface Step {
  readonly by: number;
  readonly isDuty: boolean;
  readonly from: WordUnit;
  readonly to: WordUnit;
}

/** The step on a scale from what was dropped to what stands there now. */
function stepOf(first: readonly WordUnit[], second: readonly WordUnit[]): Step | null {
  for (const from of first) {
    for (const to of second) {
      const by = distance(from.marks, to.marks);
      if (by !== null) return { by: by.by, isDuty: by.isDuty, from, to };
    }
  }
  return null;
}

function distance(
  a: readonly Mark[],
  b: readonly Mark[],
): { readonly by: number; readonly isDuty: boolean } | null {
  for (const one of a) {
    for (const other of b) {
      if (one.kind !== 'strength' || other.kind !== 'strength' || one.scale !== other.scale)
        continue;
      const by = other.level - one.level;
      // `should not` and `must not`: a duty stays one when it is denied.
      if (by !== 0) return { by, isDuty: one.scale === 'duty' };
    }
  }
  return null;
}

function isWeighing({ marks }: WordUnit): boolean {
  return marks.some(({ kind }) => kind === 'booster' || kind === 'hedge');
}

function weightOf(units: readonly WordUnit[]): number {
  return count(units, 'booster') - count(units, 'hedge');
}

/** Whether something there would carry a meaning if it had a counterpart. */
function isMarked(units: readonly WordUnit[]): boolean {
  return units.some(({ marks }) =>
    marks.some(({ kind }) => kind === 'strength' || kind === 'booster' || kind === 'hedge'),
  );
}

/** Words that were changed and whose change means nothing that is known. */
function unexplainedIn(
  first: readonly WordUnit[],
  second: readonly WordUnit[],
  found: readonly Found[],
): number {
  const own = (units: readonly WordUnit[]): number =>
    units.filter(({ isContent, marks }) => isContent && (found.length === 0 || marks.length === 0))
      .length;
  return Math.max(own(first), own(second));
}
