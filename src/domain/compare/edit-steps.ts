/** An item that both lists have at this point, or one that only the first or only the second has. */
export type EditStep = 'both' | 'first' | 'second';

/**
 * The fewest steps that lead from one list to another, in the order of both. Where they have too little in common to
 * say what became of which item, all of the first comes before all of the second.
 */
export function editSteps<Item>(a: readonly Item[], b: readonly Item[]): EditStep[] {
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  return [
    ...times(start, 'both'),
    ...middleSteps(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...times(end, 'both'),
  ];
}

/** Items that may be different before the lists count as different altogether; bounds the time this takes. */
const MOST_DIFFERENCES = 800;

function times(count: number, step: EditStep): EditStep[] {
  return Array.from({ length: count }, () => step);
}

function commonStart<Item>(a: readonly Item[], b: readonly Item[]): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  return start;
}

function commonEnd<Item>(a: readonly Item[], b: readonly Item[], start: number): number {
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return end;
}

function middleSteps<Item>(a: readonly Item[], b: readonly Item[]): EditStep[] {
  const trace = a.length > 0 && b.length > 0 ? shortestEdits(a, b) : null;
  if (trace !== null) return walkBack(a, b, trace);
  return [...times(a.length, 'first'), ...times(b.length, 'second')];
}

/**
 * Myers' greedy search: after each number of differences, how far into the first list every diagonal has come. `null`
 * when there are too many.
 */
function shortestEdits<Item>(a: readonly Item[], b: readonly Item[]): Map<number, number>[] | null {
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

function walkBack<Item>(
  a: readonly Item[],
  b: readonly Item[],
  trace: readonly ReadonlyMap<number, number>[],
): EditStep[] {
  const steps: EditStep[] = [];
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
      steps.push('both');
    }
    if (count === 0) break;
    steps.push(isAbove ? 'second' : 'first');
    [x, y] = [fromX, fromY];
  }
  return steps.reverse();
}
