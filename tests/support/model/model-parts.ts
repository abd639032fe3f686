import type {
  Annotation,
  Attribution,
  PassagePart,
  Target,
} from '../../../src/domain/annotation/annotation';
import { partsInOtherWords } from '../../../src/domain/annotation/parts-in-other-words';
import { Refusal, same } from './model-state';

/*
 * Parts as the plain model has them: for each sign of a passage whether it was said. Only for words that follow into
 * another text the domain's own step is asked; what it answers is tested by itself.
 */

type Parts = readonly PassagePart[] | undefined;
type Marks = boolean[];

/** Refuses parts that don't make up a passage; one that is all of it is none. */
export function partsKept({ parts, ...bare }: Attribution, exact: string): Attribution {
  if (parts === undefined || same(parts, [{ start: 0, end: exact.length }])) return bare;
  if (!isWhole(parts, exact)) throw new Refusal('badParts');
  return { ...bare, parts };
}

/** An annotation on another passage, with its parts as far as they can be told there. */
export function movedTo(annotation: Annotation, target: Target): Annotation {
  const { attribution } = annotation;
  if (attribution === null) return { ...annotation, target };
  const parts = partsMoved(attribution.parts, annotation.target, target);
  return { ...annotation, target, attribution: parted(attribution, parts) };
}

/** An annotation back where it was before it was carried with other words. */
export function broughtBack(annotation: Annotation): Annotation {
  const { carrying, attribution, target } = annotation;
  if (carrying?.kind !== 'reworded') return annotation;
  const { from, parts } = carrying;
  const isAsCarried = same(partsMoved(parts, from, target), attribution?.parts);
  const kept = isAsCarried ? parts : partsMoved(attribution?.parts, target, from);
  return { ...annotation, target: from, attribution: attribution && parted(attribution, kept) };
}

/** An attribution with these parts. */
export function parted({ parts: _, ...bare }: Attribution, parts: Parts): Attribution {
  return parts === undefined ? bare : { ...bare, parts };
}

/** Sign by sign of a passage, whether it was said. */
export function marksOf({ target, attribution }: Annotation): Marks {
  const marks = target.quote.exact.split('').map(() => false);
  const parts = attribution?.parts ?? [{ start: 0, end: marks.length }];
  for (const { start, end } of parts) marks.fill(true, start, end);
  return marks;
}

/** The stretches that were said; `undefined` when there are fewer than two. */
export function partsFrom(marks: Marks): Parts {
  const starts = marks.flatMap((mark, at) => (mark && marks[at - 1] !== true ? [at] : []));
  const ends = marks.flatMap((mark, at) => (mark && marks[at + 1] !== true ? [at + 1] : []));
  if (starts.length < 2) return undefined;
  return starts.map((start, at) => ({ start, end: ends[at] ?? marks.length }));
}

function partsMoved(parts: Parts, from: Target, to: Target): Parts {
  const { exact } = to.quote;
  if (parts === undefined || from.quote.exact === exact) return parts;
  const moved =
    from.textHash === to.textHash
      ? onSameText(parts, from, to)
      : partsInOtherWords(parts, from.quote.exact, exact);
  return moved !== undefined && isWhole(moved, exact) ? moved : undefined;
}

function onSameText(parts: readonly PassagePart[], from: Target, to: Target): Parts {
  const { exact } = to.quote;
  const marks: Marks = exact.split('').map(() => false);
  for (const { start, end } of parts) {
    const by = from.position.start - to.position.start;
    const [first, last] = [Math.max(start + by, 0), Math.min(end + by, marks.length)];
    if (first < last && exact.slice(first, last).trim() !== '') marks.fill(true, first, last);
  }
  if (!marks.includes(true)) return undefined;
  marks.fill(true, 0, marks.indexOf(true));
  marks.fill(true, marks.lastIndexOf(true));
  return partsFrom(marks);
}

/** Whether parts make up a passage. */
export function isWhole(parts: readonly PassagePart[], exact: string): boolean {
  const inOrder = parts.every(({ start }, at) => at === 0 || start > (parts[at - 1]?.end ?? 0));
  const says = parts.every(({ start, end }) => exact.slice(start, end).trim() !== '');
  const edges = parts.flatMap(({ start, end }) => [start, end]);
  const cuts = edges.some((at) =>
    /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(exact.slice(at - 1, at + 1)),
  );
  const reaches = parts[0]?.start === 0 && parts.at(-1)?.end === exact.length;
  return parts.length > 1 && inOrder && says && !cuts && reaches;
}
