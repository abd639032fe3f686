import { useMemo } from 'react';
import { useNotebook } from '../../state/notebook-store';
import { speakerLines } from '../../state/speaker-lines';
import { goTo, useView } from '../../state/view-store';
import { Count } from '../../ui/count';
import { EmptyState } from '../../ui/empty-state';
import { List } from '../../ui/list';
import { Text } from '../../ui/text';
import styles from './speakers.module.css';

/** The sidebar's list of speakers by name; opening one shows it in the Speakers view. */
export function SpeakerListPanel() {
  const replica = useNotebook((state) => state.replica);
  const lines = useMemo(() => (replica ? speakerLines(replica) : []), [replica]);
  return (
    <List
      label="Speakers"
      items={lines}
      rowHeight={48}
      textOf={({ speaker }) => speaker.name}
      onOpen={(id) => {
        useView.setState({ openSpeaker: id as `speaker:${string}` });
        goTo('speakers');
      }}
      empty={<EmptyState>Name who said something, and the speaker appears here.</EmptyState>}
    >
      {({ speaker, office, statements }) => (
        <div className={styles.line}>
          <Text clamp={1}>{speaker.name}</Text>
          <Count
            value={statements || null}
            label={statements === 1 ? '1 statement' : `${statements} statements`}
          />
          <Text size="tiny" tone="muted" clamp={1}>
            {office || 'Role unknown'}
          </Text>
        </div>
      )}
    </List>
  );
}
