import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useNotebook } from '../../state/notebook-store';
import { createSpeaker, speakerLines, type SpeakerLine } from '../../state/speaker-lines';
import { useReadOnly } from '../../state/read-only';
import { useView } from '../../state/view-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { NamingLine } from '../../ui/naming-line';
import { SearchField } from '../../ui/search-field';
import { Table, type TableColumn } from '../../ui/table';
import { Text } from '../../ui/text';
import { SpeakerDetails } from './speaker-details';
import { ViewFrame, ViewSearch } from '../../ui/view-frame';
import styles from './speakers.module.css';

const COLUMNS: readonly TableColumn[] = [
  { id: 'name', title: 'Speaker', width: '2fr', minWidth: 96, isRowHeader: true },
  { id: 'office', title: 'Role', width: '2fr', minWidth: 84 },
  { id: 'statements', title: 'Statements', width: 94, align: 'end' },
];

/** The register of speakers: names, aliases and roles, with what each is quoted with. */
export function SpeakersView() {
  const isReadOnly = useReadOnly();
  const replica = useNotebook((state) => state.replica);
  const chosen = useView((state) => state.openSpeaker);
  const [words, setWords] = useState('');
  const [isNew, setIsNew] = useState(false);
  const lines = useMemo(() => (replica ? speakerLines(replica, words) : []), [replica, words]);
  if (!replica) return null;
  const openSpeaker = chosen && replica.speakers.has(chosen) ? chosen : (lines[0]?.id ?? null);
  const speaker = openSpeaker ? replica.speakers.get(openSpeaker) : undefined;
  return (
    <ViewFrame
      title="Speakers"
      tally={String(replica.totals.speakers)}
      tools={
        <>
          <ViewSearch>
            <SearchField
              label="Find a speaker"
              placeholder="Find a speaker"
              value={words}
              onChange={setWords}
            />
          </ViewSearch>
          <Button icon={Plus} isDisabled={isReadOnly} onPress={() => setIsNew(true)}>
            New speaker
          </Button>
        </>
      }
      between={
        isNew && (
          <NamingLine
            label="Name of the new speaker"
            action="Add speaker"
            onMake={createSpeaker}
            onDone={() => setIsNew(false)}
          />
        )
      }
    >
      <div className={styles.columns}>
        <Table
          label="Speakers"
          columns={COLUMNS}
          items={lines}
          cell={cellOf}
          textOf={nameOf}
          selectionMode="single"
          selectedKeys={openSpeaker ? [openSpeaker] : []}
          onSelectionChange={(keys) => choose(keys === 'all' ? [] : keys)}
          onOpen={(id) => choose([id])}
          empty={<EmptyState>Name who said something in an article, or add a speaker.</EmptyState>}
        />
        {speaker ? (
          <SpeakerDetails key={speaker.id} speaker={speaker} replica={replica} />
        ) : (
          <EmptyState>Choose a speaker to see roles, aliases and statements.</EmptyState>
        )}
      </div>
    </ViewFrame>
  );
}

function cellOf({ speaker, office, statements }: SpeakerLine, column: string) {
  if (column === 'name') return speaker.name;
  if (column === 'office') return <Text tone="muted">{office}</Text>;
  return statements.toLocaleString();
}

function nameOf({ speaker }: SpeakerLine): string {
  return speaker.name;
}

function choose(keys: Iterable<unknown>): void {
  const [id] = keys;
  useView.setState({ openSpeaker: id === undefined ? null : (String(id) as SpeakerLine['id']) });
}
