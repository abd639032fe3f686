import type { AnnotationId } from '../../../src/domain/ids';
import { Refusal, same, type Sheet } from './model-state';

/* Which annotations have nothing to do with each other, as pairs. */

type Pair = readonly [AnnotationId, AnnotationId];

/** What the model makes of saying that two have nothing to do with each other, or of taking it back. */
export function modelUnrelated(
  sheet: Sheet,
  { id, other, unrelated }: { id: AnnotationId; other: AnnotationId; unrelated: boolean },
): void {
  if (id === other) throw new Refusal('relatedToItself');
  sheet.needAll('annotation', [id, other]);
  const others = pairsOf(sheet).filter((pair) => !(pair.includes(id) && pair.includes(other)));
  putPairs(sheet, unrelated ? [...others, [id, other]] : others);
}

/** Forgets what is kept of an annotation that goes. */
export function dropUnrelated(sheet: Sheet, id: string): void {
  const pairs = pairsOf(sheet);
  const left = pairs.filter(([a, b]) => a !== id && b !== id);
  if (left.length < pairs.length) putPairs(sheet, left);
}

/** What is kept of several is kept of the first of them. */
export function leadUnrelated(sheet: Sheet, ids: readonly AnnotationId[]): void {
  const [kept] = ids;
  if (kept === undefined) return;
  const led = (id: AnnotationId): AnnotationId => (ids.includes(id) ? kept : id);
  const pairs = pairsOf(sheet).map(([a, b]): Pair => [led(a), led(b)]);
  putPairs(
    sheet,
    pairs.filter(([a, b]) => a !== b),
  );
}

function pairsOf(sheet: Sheet): Pair[] {
  return sheet.all('annotation').flatMap(({ id, unrelated = [] }) => {
    return unrelated.map((other): Pair => [id, other]);
  });
}

function putPairs(sheet: Sheet, pairs: readonly Pair[]): void {
  for (const { unrelated = [], ...bare } of sheet.all('annotation')) {
    const own = pairs.flatMap(([a, b]) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      return less === bare.id ? [more] : [];
    });
    const list = [...new Set(own)].sort();
    if (same(list, unrelated)) continue;
    sheet.put(list.length === 0 ? bare : { ...bare, unrelated: list });
  }
}
