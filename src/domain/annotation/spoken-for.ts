import type { NotebookReader } from '../notebook/notebook-reader';
import { officeAt } from '../speaker/office-at';
import { foldName } from '../tag/name';
import type { Annotation, Attribution } from './annotation';

/** In which role something was said, and for which organisation; `null` for what is not known. */
export interface Office {
  readonly role: string | null;
  readonly organisation: string | null;
}

/**
 * In which role a statement was said, and for whom: as the statement says. Where it says neither, both are those of the
 * role that its speaker held at the date said; where it says that very role alone, the organisation is.
 */
export function officeSpokenIn(
  notebook: Pick<NotebookReader, 'get'>,
  { role, organisation, speakerId, dateSaid }: Attribution,
): Office {
  if (organisation !== null || speakerId === null) return { role, organisation };
  const speaker = notebook.get('speaker', speakerId);
  const held = speaker === null ? null : officeAt(speaker, dateSaid);
  if (held === null) return { role, organisation };
  if (role === null) return { role: held.role, organisation: held.organisation };
  const isHeld = held.role !== null && foldName(held.role) === foldName(role);
  return { role, organisation: isHeld ? held.organisation : null };
}

/** The organisation that a statement was said for; `null` when none is known, and for a highlight. */
export function spokenFor(
  notebook: Pick<NotebookReader, 'get'>,
  { attribution }: Pick<Annotation, 'attribution'>,
): string | null {
  return attribution === null ? null : officeSpokenIn(notebook, attribution).organisation;
}

/** Whether a statement was said for one of these organisations; without any named, `null`. */
export function spokenForTest(
  notebook: Pick<NotebookReader, 'get'>,
  organisations: readonly string[],
): ((annotation: Annotation) => boolean) | null {
  if (organisations.length === 0) return null;
  const folds = new Set(organisations.map(foldName));
  return (annotation) => {
    const organisation = spokenFor(notebook, annotation);
    return organisation !== null && folds.has(foldName(organisation));
  };
}
