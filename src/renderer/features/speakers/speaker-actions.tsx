import { GitMerge, History, MessageSquareQuote, Route, Split, Trash2 } from 'lucide-react';
import type { Speaker } from '../../../domain/speaker/speaker';
import { openTrail } from '../../state/following';
import { deleteSpeaker } from '../../state/speaker-lines';
import { openDialog, showStatements } from '../../state/view-store';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Locked } from '../../ui/locked';
import styles from './speakers.module.css';

interface SpeakerActionsProps {
  speaker: Speaker;
  statements: number;
  /** Whether there is another speaker to merge it into. */
  canMerge: boolean;
  onMerge: () => void;
  onSplit: () => void;
}

/** What can be done with a speaker as a whole: followed, shown as a table, merged, split, deleted. */
export function SpeakerActions(props: SpeakerActionsProps) {
  const { speaker, statements, canMerge, onMerge, onSplit } = props;
  return (
    <div className={styles.actions}>
      <Locked isLocked={false}>
        <Button
          icon={Route}
          isDisabled={statements === 0}
          onPress={() => openTrail({ speakerId: speaker.id })}
        >
          Trail
        </Button>
        <Button
          icon={MessageSquareQuote}
          isDisabled={statements === 0}
          onPress={() => showStatements({ speakerIds: [speaker.id] })}
        >
          {statements === 1 ? 'Show 1 statement' : `Show ${statements.toLocaleString()} statements`}
        </Button>
      </Locked>
      <Button icon={GitMerge} isDisabled={!canMerge} onPress={onMerge}>
        Merge into…
      </Button>
      <Button icon={Split} onPress={onSplit}>
        Split…
      </Button>
      <Locked isLocked={false}>
        <IconButton
          label="History of the speaker"
          icon={History}
          onPress={() => openDialog({ kind: 'history', id: speaker.id })}
        />
      </Locked>
      <Button variant="danger" icon={Trash2} onPress={() => void deleteSpeaker(speaker)}>
        Delete
      </Button>
    </div>
  );
}
