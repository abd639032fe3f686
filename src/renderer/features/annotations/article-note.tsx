import { History, NotebookPen } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Article } from '../../../domain/article/article';
import type { NoteId } from '../../../domain/ids';
import type { Note } from '../../../domain/note/note';
import { useCommands } from '../../state/command-bus';
import { keysOf } from '../../state/command-keys';
import { useReadOnly } from '../../state/read-only';
import { openDialog, useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Heading } from '../../ui/text';
import styles from './margin.module.css';
import { NoteField } from './note-field';

interface ArticleNoteProps {
  article: Article;
  notes: ReadonlyMap<NoteId, Note>;
}

/** The note on the article as a whole, above the cards of its passages. */
export function ArticleNote({ article, notes }: ArticleNoteProps) {
  const note = [...notes.values()].find(({ subject }) => subject.kind === 'article') ?? null;
  const [isAsked, setIsAsked] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const open = (): void => {
    setIsAsked(true);
    useView.setState(({ margin }) => ({ margin: { ...margin, open: true } }));
    setTimeout(() => {
      field.current?.querySelector<HTMLElement>('[contenteditable=true]')?.focus();
    });
  };
  useCommands({ articleNote: open });
  const isReadOnly = useReadOnly();
  if (!note && isReadOnly) return null;
  if (!note && !isAsked) {
    return (
      <div className={styles.before}>
        <Button
          size="small"
          variant="quiet"
          icon={NotebookPen}
          shortcut={keysOf('articleNote')}
          onPress={open}
        >
          Write a note on the article
        </Button>
      </div>
    );
  }
  return (
    <section className={styles.articleNote} ref={field}>
      <div className={styles.noteHead}>
        <Heading level={3} look="label">
          Note on the article
        </Heading>
        {note && (
          <IconButton
            label="History of the note"
            icon={History}
            size="small"
            onPress={() => openDialog({ kind: 'history', id: note.id })}
          />
        )}
      </div>
      <NoteField
        subject={{ kind: 'article', articleId: article.id }}
        note={note}
        label="Note on the article"
      />
    </section>
  );
}
