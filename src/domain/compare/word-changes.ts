import { segmentsOf } from '../article/segments';

/** A stretch of two texts laid over each other: in both, only in the first, or only in the second. */
export interface TextRun {
  readonly where: 'both' | 'first' | 'second';
  readonly text: string;
}

/**
 * Two texts laid over each other word by word. Law: the runs that are not `second` joined are the first text, those
 * that are not `first` the second. Where the texts have too little in common to say what became of which word, they
 * stand one after the other.
 */
export function wordChanges(first: string, second: string): TextRun[] {
  if (first === second) return first === '' ? [] : [{ where: 'both', text: first }];
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  const middle = middleRuns(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return inStretches([
    ...a.slice(0, start).map((text): TextRun => ({ where: 'both', text })),
    ...middle,
    ...a.slice(a.length - end).map((text): TextRun => ({ where: 'both', text })),
  ]);
}

/** Words that may be different before the texts count as different altogether; bounds the time this takes. */
const MOST_DIFFERENCES = 800;

/** White space, punctuation and words, each by itself; nothing is left out. */
function wordsOf(text: string): string[] {
  return [...segmentsOf(SEGMENTER, text)].map(({ segment }) => segment);
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

function commonStart(a: readonly string[], b: readonly string[]): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  return start;
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return end;
}

function middleRuns(a: readonly string[], b: readonly string[]): TextRun[] {
  const trace = a.length > 0 && b.length > 0 ? shortestEdits(a, b) : null;
  if (trace !== null) return walkBack(a, b, trace);
  return [
    ...a.map((text): TextRun => ({ where: 'first', text })),
    ...b.map((text): TextRun => ({ where: 'second', text })),
  ];
}

/**
 * Myers' greedy search: after each number of differences, how far into the first text every diagonal has come. `null`
 * when there are too many.
 */
function shortestEdits(a: readonly string[], b: readonly string[]): Map<number, number>[] | null {
  let reached = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let count = 0; count <= MOST_DIFFERENCES; count += 1) {
    trace.push(reached);
    const next = new Map<number, number>();
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let x = startOn(reached, diagonal, count);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return trace;
    }
    reached = next;
  }
  return null;
}

/** Where a diagonal begins: a step from the neighbour that has come farther. */
function startOn(reached: ReadonlyMap<number, number>, diagonal: number, count: number): number {
  const below = reached.get(diagonal - 1) ?? -1;
  const above = reached.get(diagonal + 1) ?? -1;
  return comesFromAbove(below, above, diagonal, count) ? above : below + 1;
}

function comesFromAbove(below: number, above: number, diagonal: number, count: number): boolean {
  return diagonal === -count || (diagonal !== count && below < above);
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly ReadonlyMap<number, number>[],
): TextRun[] {
  const runs: TextRun[] = [];
  let x = a.length;
  let y = b.length;
  for (let count = trace.length - 1; count >= 0; count -= 1) {
    const reached = trace[count] ?? new Map<number, number>();
    const below = reached.get(x - y - 1) ?? -1;
    const above = reached.get(x - y + 1) ?? -1;
    const isAbove = comesFromAbove(below, above, x - y, count);
    const fromX = isAbove ? above : below;
    const fromY = fromX - (x - y + (isAbove ? 1 : -1));
    const [stepX, stepY] = isAbove ? [fromX, fromY + 1] : [fromX + 1, fromY];
    for (; x > stepX && y > stepY && x > 0 && y > 0; x -= 1, y -= 1) {
      runs.push({ where: 'both', text: a[x - 1] ?? '' });
    }
    if (count === 0) break;
    if (isAbove) runs.push({ where: 'second', text: b[y - 1] ?? '' });
    else runs.push({ where: 'first', text: a[x - 1] ?? '' });
    [x, y] = [fromX, fromY];
  }
  return runs.reverse();
}

/** What changed in one place as one stretch of each text, also where only the spaces between the words are the same. */
function inStretches(runs: readonly TextRun[]): TextRun[] {
  const stretches: TextRun[] = [];
  let [first, second] = ['', ''];
  const end = (): void => {
    if (first !== '') stretches.push({ where: 'first', text: first });
    if (second !== '') stretches.push({ where: 'second', text: second });
    [first, second] = ['', ''];
  };
  const all = joined(runs);
  for (const [at, { where, text }] of all.entries()) {
    const isMereSpace = where === 'both' && /^[^\S\n]+$/u.test(text);
    const isBetween = first + second !== '' && at < all.length - 1;
    if (where === 'both' && !(isMereSpace && isBetween)) {
      end();
      stretches.push({ where, text });
    } else {
      if (where !== 'second') first += text;
      if (where !== 'first') second += text;
    }
  }
  end();
  return stretches;
}

/** Runs of one kind in a row as one. */
function joined(runs: readonly TextRun[]): TextRun[] {
  const kept: { where: TextRun['where']; text: string }[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (last?.where === run.where) last.text += run.text;
    else kept.push({ ...run });
  }
  return kept;
}
