import type { Result } from '../result';
import { fail, ok } from '../result';
import { placesIn } from './piece-index';
import type { TextPositionSelector } from './selector';

/** A passage as a person or a script names it: its words, and as much around them as tells it from others. */
export interface PassageWords {
  readonly exact: string;
  /** What stands right before it, as much of it as is wanted. */
  readonly prefix?: string;
  /** What stands right behind it. */
  readonly suffix?: string;
  /** Where it begins, in UTF-16 code units. */
  readonly start?: number;
}

/** Why no passage was found; `places` are those where the words stand as they were named. */
export type PassageError =
  { readonly kind: 'missing' } | { readonly kind: 'ambiguous'; readonly places: number };

/** The one place where a passage stands as it was named. Of several none is chosen. */
export function findPassage(
  text: string,
  { exact, prefix = '', suffix = '', start }: PassageWords,
): Result<TextPositionSelector, PassageError> {
  if (exact === '') return fail({ kind: 'missing' });
  const places = start === undefined ? placesIn(text, exact) : [start];
  const found = places.filter(
    (at) => text.startsWith(prefix + exact + suffix, at - prefix.length) && at >= prefix.length,
  );
  const [place] = found;
  if (place === undefined) return fail({ kind: 'missing' });
  if (found.length > 1) return fail({ kind: 'ambiguous', places: found.length });
  return ok({ start: place, end: place + exact.length });
}
