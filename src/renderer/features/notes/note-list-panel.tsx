import { useMemo } from 'react';
import { useNotebook } from '../../state/notebook-store';
import { noteLines, openNote } from '../../state/note-lines';
import { EmptyState } from '../../ui/empty-state';
import { List } from '../../ui/list';
import { Text } from '../../ui/text';
import styles from './notes.module.css';

/** The sidebar's list of notes, the newest first; opening one goes to where it belongs. */
export function NoteListPanel() {
  const noteRows = useNotebook((state) => state.replica?.noteRows);
  const lines = useMemo(() => (noteRows ? noteLines(noteRows) : []), [noteRows]);
  return (
    <List
      label="Notes"
      items={lines}
      rowHeight={48}
      textOf={({ title }) => title}
      onOpen={(id) => {
        const row = lines.find((line) => line.id === id);
        if (row) openNote(row);
      }}
      empty={<EmptyState>Write a note on a passage with N, or a free one in Notes.</EmptyState>}
    >
      {({ title, opening }) => (
        <div className={styles.line}>
          <Text clamp={1}>{title || 'Untitled note'}</Text>
          <Text size="tiny" tone="muted" clamp={1}>
            {opening || 'Empty'}
          </Text>
        </div>
      )}
    </List>
  );
}
