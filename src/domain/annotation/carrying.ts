import type { Sha256 } from '../ids';
import { sameRecord } from '../notebook/same-record';
import type { Annotation, Carrying, Target } from './annotation';
import { onTarget, partsOn, withParts } from './passage-parts';

/** Why an annotation waits for the researcher's look. */
export type LookReason =
  /** It was carried to the text that is read now, with other words than it had. */
  | 'reworded'
  /** It stands on an earlier version, because its passage is not surely in the text that is read now. */
  | 'leftBehind';

/** Why an annotation waits for a look; `null` when it does not. `current` is the text that is read now. */
export function lookReason({ target, carrying }: Annotation, current: Sha256): LookReason | null {
  if (carrying?.kind === 'kept') return null;
  if (target.textHash !== current) return 'leftBehind';
  return carrying === undefined ? null : 'reworded';
}

/** An annotation with another standing; `null` settles it. */
export function withCarrying(annotation: Annotation, carrying: Carrying | null): Annotation {
  const { carrying: before, ...bare } = annotation;
  if (carrying === null) return before === undefined ? annotation : bare;
  return { ...bare, carrying };
}

/**
 * An annotation at its place in a new version. Where its words are other ones there than it had when somebody last
 * looked at it, it waits for a look, with the place at which it had them.
 */
export function carriedTo(annotation: Annotation, target: Target): Annotation {
  const { carrying } = annotation;
  const from = carrying?.kind === 'reworded' ? carrying.from : annotation.target;
  const isSame = sameWords(from.quote.exact, target.quote.exact);
  const parts = carrying?.kind === 'reworded' ? carrying.parts : annotation.attribution?.parts;
  const before = parts === undefined ? { from } : { from, parts };
  return withCarrying(
    onTarget(annotation, target),
    isSame ? null : { kind: 'reworded', ...before },
  );
}

/**
 * An annotation back at the place at which somebody last looked at it, in the parts that were said there; itself where
 * it was not carried with other words.
 */
export function takenBack(annotation: Annotation): Annotation {
  const { carrying, attribution, target } = annotation;
  if (carrying?.kind !== 'reworded') return annotation;
  const { from, parts } = carrying;
  if (attribution === null) return { ...annotation, target: from };
  // Parts that were lost on the way are there again; others that were given since are carried back.
  const isAsCarried = sameRecord(partsOn(parts ?? [], from, target), attribution.parts);
  const kept = isAsCarried ? parts : partsOn(attribution.parts ?? [], target, from);
  return { ...annotation, target: from, attribution: withParts(attribution, kept) };
}

/** An annotation whose passage somebody changed by hand, and so has looked at. */
export function handled(annotation: Annotation): Annotation {
  return annotation.carrying?.kind === 'reworded' ? withCarrying(annotation, null) : annotation;
}

/** The texts in which an annotation stands, and stood before its wording changed. */
export function textsOf({ target, carrying }: Annotation): Sha256[] {
  return [target.textHash, ...(carrying?.kind === 'reworded' ? [carrying.from.textHash] : [])];
}

/** Whether two quotations have the same words, signs and order: only blanks, quotation marks and dashes may differ. */
export function sameWords(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

function plain(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201A\u201B\u2032]/gu, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\u00AD/gu, '')
    .replace(/[\s\u00A0\u200B]+/gu, ' ')
    .trim();
}
