import { ArrowRight, History, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { NoteId } from '../../../domain/ids';
import type { Note } from '../../../domain/note/note';
import { NoteEditor } from '../../editor/note-editor';
import { deleteNote, openNote } from '../../state/note-lines';
import { edit, useNotebook } from '../../state/notebook-store';
import { useNoteWriter } from '../../state/note-writing';
import { useOpenNote } from '../../state/open-note';
import { openAddress } from '../../state/opening';
import { useReadOnly } from '../../state/read-only';
import { useDraft } from '../../state/use-draft';
import { openDialog } from '../../state/view-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { IconButton } from '../../ui/icon-button';
import { Locked } from '../../ui/locked';
import { Heading } from '../../ui/text';
import { TextField } from '../../ui/text-field';
import styles from './notes.module.css';

/** One note on a page of its own. */
export function NotePage({ id }: { id: NoteId | null }) {
  const note = useOpenNote(id);
  if (!note) return <EmptyState>Choose a note to read it, or begin a new one.</EmptyState>;
  return <Page key={note.id} note={note} />;
}

function Page({ note }: { note: Note }) {
  const row = useNotebook((state) => state.replica?.noteRows.get(note.id));
  const isReadOnly = useReadOnly();
  const writer = useNoteWriter(note.subject, note.id);
  const title = row?.title ?? '';
  return (
    <article className={styles.page} aria-label={title || 'Untitled note'}>
      <header className={styles.pageHead}>
        {note.subject.kind === 'free' ? (
          <Locked isLocked={isReadOnly}>
            <TitleField note={note} title={note.subject.title} />
          </Locked>
        ) : (
          <Heading level={2} look="title">
            {title}
          </Heading>
        )}
        {row && note.subject.kind !== 'free' && (
          <Button size="small" icon={ArrowRight} onPress={() => openNote(row)}>
            Go to it
          </Button>
        )}
        <IconButton
          label="History of the note"
          icon={History}
          onPress={() => openDialog({ kind: 'history', id: note.id })}
        />
        <IconButton
          label="Delete note"
          icon={Trash2}
          isDisabled={isReadOnly}
          onPress={() => void deleteNote(note.id, title)}
        />
      </header>
      <div className={styles.text}>
        <NoteEditor
          markdown={note.markdown}
          onChange={writer.write}
          label={`Note ${title}`}
          placeholder="Write…"
          readOnly={isReadOnly}
          variant="page"
          onOpenLink={openAddress}
          onFocusChange={(isFocused) => !isFocused && writer.end()}
        />
      </div>
    </article>
  );
}

function TitleField({ note, title }: { note: Note; title: string }) {
  const save = useMemo(
    () => (text: string) =>
      edit({
        kind: 'writeNote',
        id: note.id,
        subject: { kind: 'free', title: text.trim() || 'Untitled note' },
        markdown: note.markdown,
      }),
    [note],
  );
  const draft = useDraft(title, save);
  return (
    <div className={styles.title}>
      <TextField
        label="Title of the note"
        isLabelHidden
        look="bare"
        voice="serif"
        value={draft.value}
        onChange={draft.change}
        onBlur={draft.commit}
        onKeyDown={draft.onKeyDown}
      />
    </div>
  );
}
