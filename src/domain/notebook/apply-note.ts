import type { Context } from '../ids';
import type { Note, NoteSubject } from '../note/note';
import { subjectId } from '../note/note';
import type { Result } from '../result';
import { fail, ok } from '../result';
import { tidyLine } from '../tag/name';
import type { CommandError, NoteCommand } from './command';
import type { Draft } from './draft';
import type { CommandOf, Handlers } from './handler';

/** Commands on notes. */
export const noteHandlers: Handlers<NoteCommand> = { writeNote, deleteNote };

function writeNote(
  draft: Draft,
  command: CommandOf['writeNote'],
  context: Context,
): Result<string, CommandError> {
  const subject = checkSubject(draft, command.subject);
  if (!subject.ok) return subject;
  const before = noteToEdit(draft, command);
  if (!before.ok) return before;
  if (subject.value.kind !== 'free' && command.markdown.trim() === '') {
    if (before.value !== null) draft.remove('note', before.value.id);
    return ok('Remove note');
  }
  const { markdown } = command;
  return before.value === null
    ? addNote(draft, command, subject.value, context)
    : editNote(draft, { ...before.value, subject: subject.value, markdown }, context);
}

function addNote(
  draft: Draft,
  command: CommandOf['writeNote'],
  subject: NoteSubject,
  context: Context,
): Result<string, CommandError> {
  const id = draft.newId('note', command.id, context);
  if (!id.ok) return id;
  draft.write({
    kind: 'note',
    id: id.value,
    subject,
    markdown: command.markdown,
    createdAt: context.now,
    modifiedAt: context.now,
  });
  return ok('Add note');
}

function editNote(draft: Draft, after: Note, context: Context): Result<string, CommandError> {
  const before = draft.get('note', after.id);
  const isSame =
    before?.markdown === after.markdown && titleOf(before.subject) === titleOf(after.subject);
  if (!isSame) draft.write({ ...after, modifiedAt: context.now });
  return ok('Edit note');
}

function deleteNote(draft: Draft, { id }: CommandOf['deleteNote']): Result<string, CommandError> {
  const note = draft.find('note', id);
  if (!note.ok) return note;
  draft.remove('note', id);
  return ok('Delete note');
}

/** The subject as it is kept; the article or annotation has to exist. */
function checkSubject(draft: Draft, subject: NoteSubject): Result<NoteSubject, CommandError> {
  if (subject.kind === 'free') return ok({ ...subject, title: tidyLine(subject.title) });
  const found =
    subject.kind === 'article'
      ? draft.find('article', subject.articleId)
      : draft.find('annotation', subject.annotationId);
  return found.ok ? ok(subject) : found;
}

/**
 * The note that a command writes over; `null` when it makes a new one. A record has one note whatever id the command
 * carries; a free note is known by its id only.
 */
function noteToEdit(
  draft: Draft,
  { id, subject }: CommandOf['writeNote'],
): Result<Note | null, CommandError> {
  const about = subjectId(subject);
  const note = about === null ? null : draft.noteAbout(about);
  if (note !== null || id === undefined) return ok(note);
  const named = draft.get('note', id);
  if (named === null || (about === null && named.subject.kind === 'free')) return ok(named);
  return fail({ kind: 'idTaken', id });
}

function titleOf(subject: NoteSubject): string | null {
  return subject.kind === 'free' ? subject.title : null;
}
