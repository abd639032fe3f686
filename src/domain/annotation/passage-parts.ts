import type { Annotation, Attribution, PassagePart, Target } from './annotation';
import { partsInOtherWords } from './parts-in-other-words';

/** The stretches of an annotation's passage that were said: its parts, or the whole of it as one. */
export function partsOf({ target, attribution }: PartedPassage): readonly PassagePart[] {
  const { exact } = target.quote;
  const parts = attribution?.parts;
  if (parts === undefined || brokenParts(parts, exact) !== null) {
    return [{ start: 0, end: exact.length }];
  }
  return parts;
}

/** What parts are read from. */
export type PartedPassage = Pick<Annotation, 'target' | 'attribution'>;

/** Why parts don't make up a passage, behind “The passage can’t be parted like that:”; `null` when they do. */
export function brokenParts(parts: readonly PassagePart[], exact: string): string | null {
  if (parts.length < 2) return 'there are fewer than two parts';
  if (parts[0]?.start !== 0) return 'the first part does not begin with the passage';
  if (parts.at(-1)?.end !== exact.length) return 'the last part does not end with the passage';
  let before = -1;
  for (const { start, end } of parts) {
    if (start <= before) return 'two parts touch or overlap';
    if (exact.slice(start, end).trim() === '') return 'a part is empty';
    if (isInPair(exact, start) || isInPair(exact, end)) return 'a part ends within a character';
    before = end;
  }
  return null;
}

/** Parts in order, those that touch or overlap made one; `undefined` when that leaves no more than one. */
export function joinedParts(parts: readonly PassagePart[]): readonly PassagePart[] | undefined {
  const kept: PassagePart[] = [];
  for (const part of [...parts].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    if (last !== undefined && part.start <= last.end) {
      kept[kept.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
    } else kept.push({ start: part.start, end: part.end });
  }
  return kept.length < 2 ? undefined : kept;
}

/** An attribution with other parts; `undefined` says that all of the passage was said. */
export function withParts(
  attribution: Attribution,
  parts: readonly PassagePart[] | undefined,
): Attribution {
  const { parts: before, ...bare } = attribution;
  if (parts === undefined) return before === undefined ? attribution : bare;
  return before === parts ? attribution : { ...bare, parts };
}

/**
 * An annotation on another passage. The parts of a statement go along: shifted and clipped on the same text, carried
 * with the words around their edges into another one. Where that can't be told any more, all of it was said.
 */
export function onTarget<Moved extends PartedPassage>(annotation: Moved, target: Target): Moved {
  const { attribution, target: before } = annotation;
  if (attribution?.parts === undefined) return { ...annotation, target };
  const parts = partsOn(attribution.parts, before, target);
  return { ...annotation, target, attribution: withParts(attribution, parts) };
}

/** The parts of one passage on another; `undefined` when there are none or it can't be told. */
export function partsOn(
  parts: readonly PassagePart[],
  from: Target,
  to: Target,
): readonly PassagePart[] | undefined {
  const { exact } = to.quote;
  const moved =
    from.quote.exact === exact
      ? parts
      : from.textHash === to.textHash
        ? partsByPlace(parts, from, to)
        : partsInOtherWords(parts, from.quote.exact, exact);
  return moved === undefined || brokenParts(moved, exact) !== null ? undefined : moved;
}

/** By their places in the text that both passages are of. What is at the edges now was said. */
function partsByPlace(
  parts: readonly PassagePart[],
  from: Target,
  to: Target,
): readonly PassagePart[] | undefined {
  const { length } = to.quote.exact;
  const by = from.position.start - to.position.start;
  const within = parts.flatMap(({ start, end }) => {
    const part = { start: Math.max(start + by, 0), end: Math.min(end + by, length) };
    return part.start < part.end && to.quote.exact.slice(part.start, part.end).trim() !== ''
      ? [part]
      : [];
  });
  return joinedParts(
    within.map(({ start, end }, at) => ({
      start: at === 0 ? 0 : start,
      end: at === within.length - 1 ? length : end,
    })),
  );
}

function isInPair(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xff_ff && at > 0 && at < text.length;
}
