import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocale } from 'react-aria-components';
import type { NoteRow } from '../../../domain/notebook/rows';
import { useNotebook } from '../../state/notebook-store';
import { createNote, noteLines, openNote as goToNote } from '../../state/note-lines';
import { useReadOnly } from '../../state/read-only';
import { useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { List } from '../../ui/list';
import { SearchField } from '../../ui/search-field';
import { Text } from '../../ui/text';
import { NotePage } from './note-page';
import { ViewFrame, ViewSearch } from '../../ui/view-frame';
import styles from './notes.module.css';

/** All notes of the notebook; free ones are written here, the others where they belong. */
export function NotesView() {
  const isReadOnly = useReadOnly();
  const replica = useNotebook((state) => state.replica);
  const chosen = useView((state) => state.openNote);
  const [words, setWords] = useState('');
  const lines = useMemo(
    () => (replica ? noteLines(replica.noteRows, words) : []),
    [replica, words],
  );
  if (!replica) return null;
  const openNote = chosen && replica.noteRows.has(chosen) ? chosen : (lines[0]?.id ?? null);
  return (
    <ViewFrame
      title="Notes"
      tally={String(replica.totals.notes)}
      tools={
        <>
          <ViewSearch>
            <SearchField
              label="Find a note"
              placeholder="Find a note"
              value={words}
              onChange={setWords}
            />
          </ViewSearch>
          <Button icon={Plus} isDisabled={isReadOnly} onPress={() => void createNote()}>
            New note
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <List
          label="Notes of the notebook"
          items={lines}
          rowHeight={64}
          textOf={({ title }) => title}
          selectionMode="single"
          selectedKeys={openNote ? [openNote] : []}
          onSelectionChange={(keys) => keys !== 'all' && choose(keys, lines)}
          onOpen={(id) => {
            const row = lines.find((line) => line.id === id);
            if (row) goToNote(row);
          }}
          empty={<EmptyState>Write a note on a passage with N, or a free one here.</EmptyState>}
        >
          {(row) => <NoteLine row={row} />}
        </List>
        <NotePage id={openNote} />
      </div>
    </ViewFrame>
  );
}

function choose(keys: Iterable<unknown>, lines: readonly NoteRow[]): void {
  const [id] = keys;
  const row = lines.find((line) => line.id === id);
  useView.setState({ openNote: row?.id ?? null });
}

function NoteLine({ row }: { row: NoteRow }) {
  const { locale } = useLocale();
  const day = new Date(row.modifiedAt).toLocaleDateString(locale, { dateStyle: 'medium' });
  return (
    <div className={styles.line}>
      <Text clamp={1} weight="medium">
        {row.title || 'Untitled note'}
      </Text>
      <Text size="small" tone="muted" clamp={1}>
        {row.opening || 'Empty'}
      </Text>
      <Text size="tiny" tone="muted">
        {KINDS[row.subject.kind]} · {day}
      </Text>
    </div>
  );
}

const KINDS = { article: 'On an article', annotation: 'On a passage', free: 'Free note' };
