import { CheckCheck, X } from 'lucide-react';
import { useNotebook } from '../../state/notebook-store';
import { keysOf } from '../../state/command-keys';
import { isNamed } from '../../state/phrase-proposal';
import { waitingIn, type Proposal } from '../../state/proposals';
import { correctProposal, ofSameSpeaker, settleAndGoOn } from '../../state/walk-proposals';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { Kbd } from '../../ui/kbd';
import { MenuButton, MenuItem } from '../../ui/menu';
import { Text } from '../../ui/text';
import styles from './proposal-card.module.css';

/** What can be done with the proposal in focus, each by one key, and why it is proposed. */
export function ProposalActions({ proposal }: { proposal: Proposal }) {
  return (
    <>
      <div className={styles.actions} role="group" aria-label="What becomes of it">
        <Button
          size="small"
          aria-label="Accept proposal"
          onPress={() => void settleAndGoOn([proposal], 'accept')}
        >
          Accept <Kbd keys={keysOf('acceptProposal') ?? ''} />
        </Button>
        <Button
          size="small"
          aria-label="Correct proposal"
          onPress={() => void correctProposal(proposal)}
        >
          Correct <Kbd keys={keysOf('correctProposal') ?? ''} />
        </Button>
        <Button
          size="small"
          aria-label="Dismiss proposal"
          onPress={() => void settleAndGoOn([proposal], 'dismiss')}
        >
          Dismiss <Kbd keys={keysOf('dismissProposal') ?? ''} />
        </Button>
        <span className={styles.gap} />
        <MoreActions proposal={proposal} />
      </div>
      <Disclosure title="Why">
        <Text as="p" size="small" tone="muted">
          {proposal.statement.why}
        </Text>
      </Disclosure>
    </>
  );
}

/** All proposals of the same speaker in the article, where the text names one. */
function MoreActions({ proposal }: { proposal: Proposal }) {
  const loaded = useNotebook((state) => state.replica?.loaded.get(proposal.articleId));
  const { statement } = proposal;
  if (!loaded || !isNamed(statement)) return null;
  const same = ofSameSpeaker(proposal, waitingIn(loaded));
  const all = `all ${String(same.length)} by ${String(statement.speaker)}`;
  if (same.length < 2) return null;
  return (
    <MenuButton label="More for this speaker" size="small" placement="bottom end">
      <MenuItem
        label={`Accept ${all}`}
        icon={CheckCheck}
        shortcut={keysOf('acceptAllOfSpeaker')}
        onAction={() => void settleAndGoOn(same, 'accept')}
      />
      <MenuItem
        label={`Dismiss ${all}`}
        icon={X}
        shortcut={keysOf('dismissAllOfSpeaker')}
        onAction={() => void settleAndGoOn(same, 'dismiss')}
      />
    </MenuButton>
  );
}
