import { handled } from '../annotation/carrying';
import { splitPassage } from '../annotation/split-target';
import type { Context } from '../ids';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { CommandError } from './command';
import type { Draft } from './draft';
import type { CommandOf } from './handler';
import { withUnrelated } from './with-unrelated';

/** Makes two annotations of one; the first keeps the id with everything that hangs on it. */
export function splitAnnotation(
  draft: Draft,
  { id, at, secondId }: CommandOf['splitAnnotation'],
  context: Context,
): Result<string, CommandError> {
  const annotation = draft.find('annotation', id);
  if (!annotation.ok) return annotation;
  const halves = splitPassage(annotation.value, at);
  if (halves === null) return fail({ kind: 'cannotSplit', id });
  const newId = draft.newId('annotation', secondId, context);
  if (!newId.ok) return newId;
  const [first, second] = halves;
  const { now } = context;
  const whole = handled(annotation.value);
  draft.write({ ...whole, ...first, modifiedAt: now });
  const other = { ...withUnrelated(whole, []), ...second, id: newId.value };
  draft.write({ ...other, createdAt: now, modifiedAt: now });
  return ok(annotation.value.attribution === null ? 'Split highlight' : 'Split statement');
}
