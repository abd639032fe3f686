import { Check, Pencil, X } from 'lucide-react';
import { memo, useRef } from 'react';
import type { Article } from '../../../domain/article/article';
import { keysOf } from '../../state/command-keys';
import { DIRECTNESS_WORDS, nameOfProposal } from '../../state/phrase-proposal';
import { focusProposal, hoverProposal, type Proposal } from '../../state/proposals';
import { correctProposal, settleAndGoOn, showProposal } from '../../state/walk-proposals';
import { IconButton } from '../../ui/icon-button';
import { Passage, Text } from '../../ui/text';
import { VisuallyHidden } from '../../ui/visually-hidden';
import cardStyles from './card.module.css';
import { ProposalActions } from './proposal-actions';
import styles from './proposal-card.module.css';
import { proposedWithGaps } from './said-with-gaps';
import { WhoLine } from './who-line';

interface ProposalCardProps {
  proposal: Proposal;
  article: Article;
  isFocused: boolean;
}

/** A statement that is proposed, in the margin: clearly a suggestion, to be accepted, corrected or dismissed. */
export const ProposalCard = memo(function ProposalCard(props: ProposalCardProps) {
  const { proposal, article, isFocused } = props;
  const passage = useRef<HTMLButtonElement>(null);
  const { id, statement } = proposal;
  const name = `Proposed. ${nameOfProposal(statement)}`;
  return (
    <article
      className={styles.card}
      data-proposal={id}
      data-focused={isFocused ? '' : undefined}
      aria-label={name}
      onPointerEnter={() => hoverProposal(id)}
      onPointerLeave={() => hoverProposal(null)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || !isFocused) return;
        event.preventDefault();
        focusProposal(null);
        passage.current?.focus();
      }}
    >
      <div className={styles.head}>
        <Text size="tiny" tone="muted">
          <span className={styles.word}>Proposed</span>
          {` · ${DIRECTNESS_WORDS[statement.type].toLowerCase()}`}
        </Text>
        {!isFocused && <QuickActions proposal={proposal} />}
      </div>
      <button
        ref={passage}
        type="button"
        className={cardStyles.passage}
        aria-expanded={isFocused}
        onClick={() => showProposal(proposal)}
      >
        <VisuallyHidden>{name}: </VisuallyHidden>
        <Passage
          clamp={isFocused ? undefined : 3}
          size="small"
          lang={article.language ?? undefined}
        >
          {proposedWithGaps(proposal)}
        </Passage>
      </button>
      <WhoLine statement={statement} />
      {isFocused && <ProposalActions proposal={proposal} />}
    </article>
  );
});

function QuickActions({ proposal }: { proposal: Proposal }) {
  return (
    <span className={styles.quick}>
      <IconButton
        label="Accept proposal"
        icon={Check}
        size="small"
        shortcut={keysOf('acceptProposal')}
        onPress={() => void settleAndGoOn([proposal], 'accept')}
      />
      <IconButton
        label="Correct proposal"
        icon={Pencil}
        size="small"
        shortcut={keysOf('correctProposal')}
        onPress={() => void correctProposal(proposal)}
      />
      <IconButton
        label="Dismiss proposal"
        icon={X}
        size="small"
        shortcut={keysOf('dismissProposal')}
        onPress={() => void settleAndGoOn([proposal], 'dismiss')}
      />
    </span>
  );
}
