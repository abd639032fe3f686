import type { Note, NoteSubject } from '../../../domain/note/note';
import { NoteEditor } from '../../editor/note-editor';
import { openAddress } from '../../state/opening';
import { useNoteWriter } from '../../state/note-writing';
import { useReadOnly } from '../../state/read-only';

interface NoteFieldProps {
  subject: NoteSubject;
  note: Note | null;
  /** Accessible name: "Note on the passage". */
  label: string;
}

/** The note on an article or annotation, written in place and saved as it is typed. */
export function NoteField({ subject, note, label }: NoteFieldProps) {
  const writer = useNoteWriter(subject);
  const isReadOnly = useReadOnly();
  return (
    <NoteEditor
      markdown={note?.markdown ?? ''}
      onChange={writer.write}
      label={label}
      placeholder="Write a note…"
      readOnly={isReadOnly}
      variant="card"
      onOpenLink={openAddress}
      onFocusChange={(isFocused) => !isFocused && writer.end()}
    />
  );
}
