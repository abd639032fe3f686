import { CheckCheck, X } from 'lucide-react';
import { useMemo } from 'react';
import { listProposalsOf, useAllProposals, useListedProposals } from '../../../state/all-proposals';
import { useReadOnly } from '../../../state/read-only';
import { openDialog } from '../../../state/view-store';
import { useWaitingProposals } from '../../../state/waiting-proposals';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { ViewFrame } from '../../../ui/view-frame';
import { ProposalDetail } from './proposal-detail';
import { ProposalRows } from './proposal-rows';
import { SpeakerChoice } from './speaker-choice';
import { MOST_AT_ONCE, settleAllOf, useProposalList } from './use-proposal-list';
import styles from './proposals-view.module.css';

/** Everything that is proposed in the notebook and waits, article by article, to be walked by the same keys. */
export function ProposalsView() {
  if (useReadOnly()) {
    return (
      <ViewFrame title="Proposals" tally="" tools={null}>
        <EmptyState>
          This notebook is open for reading only, so nothing can be made of what is proposed.
        </EmptyState>
      </ViewFrame>
    );
  }
  return <Waiting />;
}

function Waiting() {
  const of = useAllProposals((state) => state.of);
  const { items, total, more } = useListedProposals(of);
  const all = useMemo(() => items ?? [], [items]);
  const { current, stand } = useProposalList(all, total);
  return (
    <ViewFrame
      title="Proposals"
      tally={items === null ? '' : phraseTally(total)}
      tools={<SpeakerChoice />}
      between={<AllOfSpeaker total={total} />}
    >
      {items !== null && all.length === 0 && <Nothing isFiltered={of !== 'all'} />}
      {all.length > 0 && (
        <div className={styles.columns}>
          <ProposalRows items={all} total={total} current={current} onStand={stand} onMore={more} />
          <div className={styles.detail}>
            {current && <ProposalDetail key={current.id} proposal={current} total={total} />}
          </div>
        </div>
      )}
    </ViewFrame>
  );
}

function phraseTally(total: number): string {
  return total === 1 ? '1 statement proposed' : `${total.toLocaleString()} statements proposed`;
}

/** With one speaker chosen: all that they are proposed to have said, in one step. */
function AllOfSpeaker({ total }: { total: number }) {
  const of = useAllProposals((state) => state.of);
  if (of === 'all' || of.speaker === null || total === 0) return null;
  const { speaker } = of;
  const all = total.toLocaleString();
  const which =
    total > MOST_AT_ONCE ? `the first ${MOST_AT_ONCE.toLocaleString()} of ${all}` : `all ${all}`;
  return (
    <div className={styles.all} role="group" aria-label={`All by ${speaker}`}>
      <Button
        size="small"
        icon={CheckCheck}
        onPress={() => void settleAllOf(speaker, 'accept')}
      >{`Accept ${which} by ${speaker}`}</Button>
      <Button
        size="small"
        icon={X}
        onPress={() => void settleAllOf(speaker, 'dismiss')}
      >{`Dismiss ${which}`}</Button>
    </div>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const state = useWaitingProposals(({ progress }) => progress.state);
  if (isFiltered) {
    return (
      <EmptyState
        action={<Button onPress={() => listProposalsOf('all')}>Show all speakers</Button>}
      >
        Nothing by this speaker waits any more.
      </EmptyState>
    );
  }
  if (state === 'off') {
    return (
      <EmptyState
        action={<Button onPress={() => openDialog({ kind: 'settings' })}>Open the settings</Button>}
      >
        The settings say that no statements are proposed.
      </EmptyState>
    );
  }
  return (
    <EmptyState>
      {state === 'working'
        ? 'The articles are being looked through for who said what; what is found is listed here.'
        : 'Nothing waits. When articles come in, who said what is proposed here, to be accepted, corrected or dismissed.'}
    </EmptyState>
  );
}
