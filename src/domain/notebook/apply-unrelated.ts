import type { Annotation } from '../annotation/annotation';
import type { AnnotationId } from '../ids';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { CommandError } from './command';
import type { Draft } from './draft';
import type { CommandOf } from './handler';
import { sameRecord } from './same-record';
import { withChanges } from './with-changes';
import { withUnrelated } from './with-unrelated';

/** Keeps of two annotations that they have nothing to do with each other, or takes it back. */
export function setUnrelated(
  draft: Draft,
  { id, other, unrelated }: CommandOf['setUnrelated'],
): Result<string, CommandError> {
  if (id === other) return fail({ kind: 'relatedToItself', id });
  const found = draft.findAll('annotation', [id, other]);
  if (!found.ok) return found;
  mark(draft, id, other, unrelated);
  return ok(unrelated ? 'Dismiss proposed relation' : 'Propose relation again');
}

/** Leads to the first of these annotations what the others have nothing to do with. */
export function joinUnrelated(draft: Draft, all: readonly Annotation[]): void {
  const [kept, ...others] = all.map(({ id }) => id);
  for (const id of others) {
    const named = draft.get('annotation', id)?.unrelated ?? [];
    const naming = draft.unrelatedTo(id).map((one) => one.id);
    for (const far of [...named, ...naming]) {
      mark(draft, id, far, false);
      if (kept !== undefined && far !== kept && !others.includes(far)) mark(draft, kept, far, true);
    }
  }
}

/** It is kept on the one whose id is less, so that two sides that say the same write the same. */
function mark(draft: Draft, id: AnnotationId, other: AnnotationId, unrelated: boolean): void {
  for (const [near, far] of [
    [id, other],
    [other, id],
  ] as const) {
    const annotation = draft.get('annotation', near);
    if (annotation === null) continue;
    const add = unrelated && near < far ? [far] : [];
    writeUnrelated(draft, annotation, withChanges(annotation.unrelated ?? [], add, [far]));
  }
}

/** Lets go of what is kept of an annotation that goes. */
export function leaveUnrelated(draft: Draft, gone: AnnotationId): void {
  for (const annotation of draft.unrelatedTo(gone)) {
    const left = annotation.unrelated?.filter((id) => id !== gone) ?? [];
    writeUnrelated(draft, annotation, left);
  }
}

function writeUnrelated(draft: Draft, before: Annotation, ids: readonly AnnotationId[]): void {
  const after = withUnrelated(before, ids);
  if (!sameRecord(before, after)) draft.write(after);
}
