import { Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ProposingProgress } from '../../../contract/proposals';
import { useCommands } from '../../state/command-bus';
import { keysOf } from '../../state/command-keys';
import { goTo } from '../../state/view-store';
import {
  pauseOrResumeProposing,
  pauseProposing,
  resumeProposing,
  useFollowWaitingProposals,
  useWaitingProposals,
} from '../../state/waiting-proposals';
import { IconButton } from '../../ui/icon-button';
import { TextLink } from '../../ui/link';
import { ProgressBar } from '../../ui/progress-bar';
import { Text } from '../../ui/text';
import styles from './proposing.module.css';

/** Work that is over sooner is not shown, in milliseconds. */
const WORTH_SHOWING = 600;

/** How many proposals wait, with the way to them, and how far looking for more has come. */
export function ProposingStatus() {
  useFollowWaitingProposals();
  const total = useWaitingProposals((state) => state.total);
  const progress = useWaitingProposals((state) => state.progress);
  useCommands({ pauseProposing: pauseOrResumeProposing }, isUnderWay(progress));
  return (
    <>
      <ProposingProgressLine progress={progress} />
      {total > 0 && (
        <Text size="tiny" isTabular>
          <TextLink onPress={() => goTo('proposals')}>
            {total === 1 ? '1 proposal waiting' : `${total.toLocaleString()} proposals waiting`}
          </TextLink>
        </Text>
      )}
    </>
  );
}

function ProposingProgressLine({ progress }: { progress: ProposingProgress }) {
  const { state, done, of } = progress;
  const isShown = useLasting(isUnderWay(progress));
  if (!isShown || !isUnderWay(progress)) return null;
  const isPaused = state === 'paused';
  const far = `${done.toLocaleString()} of ${of.toLocaleString()}`;
  return (
    <span className={styles.progress}>
      <Text size="tiny" tone="muted" isTabular>
        {isPaused ? `Looking for statements paused: ${far}` : `Looking for statements: ${far}`}
      </Text>
      <span className={styles.bar}>
        <ProgressBar label="Looking for statements" isLabelHidden value={done / of} detail={far} />
      </span>
      <IconButton
        label={isPaused ? 'Resume looking for statements' : 'Pause looking for statements'}
        icon={isPaused ? Play : Pause}
        size="small"
        shortcut={keysOf('pauseProposing')}
        tooltipPlacement="top"
        onPress={isPaused ? resumeProposing : pauseProposing}
      />
    </span>
  );
}

function isUnderWay({ state }: ProposingProgress): boolean {
  return state === 'working' || state === 'paused';
}

/** True once something has been going on for a while. */
function useLasting(isGoingOn: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(isGoingOn), isGoingOn ? WORTH_SHOWING : 0);
    return () => clearTimeout(timer);
  }, [isGoingOn]);
  return isLasting;
}
