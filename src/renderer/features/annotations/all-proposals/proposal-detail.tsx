import { useLocale } from 'react-aria-components';
import { describeEdtf } from '../../../../domain/article/edtf-date';
import { keysOf } from '../../../state/command-keys';
import { useNotebook } from '../../../state/notebook-store';
import { DIRECTNESS_WORDS, isNamed, nameOfProposal } from '../../../state/phrase-proposal';
import type { Proposal } from '../../../state/proposals';
import { correctListed, readProposal } from '../../../state/walk-proposals';
import { Button } from '../../../ui/button';
import { Kbd } from '../../../ui/kbd';
import { Passage, Text } from '../../../ui/text';
import { proposedWithGaps } from '../said-with-gaps';
import { WhoLine } from '../who-line';
import { settle, settleAllOf } from './use-proposal-list';
import styles from './proposals-view.module.css';

interface ProposalDetailProps {
  proposal: Proposal;
  total: number;
}

/** The proposal that is stood on: where it is from, the passage in full, who, why, and what can be done. */
export function ProposalDetail({ proposal, total }: ProposalDetailProps) {
  const { locale } = useLocale();
  const row = useNotebook((state) => state.replica?.rows.get(proposal.articleId));
  const { statement } = proposal;
  const published = row?.published ? describeEdtf(row.published, locale) : 'date unknown';
  return (
    <article className={styles.card} aria-label={`Proposed. ${nameOfProposal(statement)}`}>
      <Text as="p" size="small" tone="muted">
        {[row?.publisher, published].filter(Boolean).join(' · ')}
      </Text>
      <Text as="p" weight="medium">
        {row?.title ?? ''}
      </Text>
      <div className={styles.passage}>
        <Text size="tiny" tone="muted">
          Proposed · {DIRECTNESS_WORDS[statement.type].toLowerCase()}
        </Text>
        <Passage lang={row?.language ?? undefined}>{proposedWithGaps(proposal)}</Passage>
        <WhoLine statement={statement} />
      </div>
      <Actions proposal={proposal} total={total} />
      <section aria-label="Why">
        <Text as="p" size="small" tone="muted">
          {statement.why}
        </Text>
      </section>
    </article>
  );
}

function Actions({ proposal, total }: ProposalDetailProps) {
  const { speaker } = proposal.statement;
  return (
    <>
      <div className={styles.actions} role="group" aria-label="What becomes of it">
        <Button
          aria-label="Accept proposal"
          onPress={() => void settle([proposal], 'accept', total)}
        >
          Accept <Kbd keys={keysOf('acceptProposal') ?? ''} />
        </Button>
        <Button aria-label="Correct proposal" onPress={() => void correctListed(proposal)}>
          Correct <Kbd keys={keysOf('correctProposal') ?? ''} />
        </Button>
        <Button
          aria-label="Dismiss proposal"
          onPress={() => void settle([proposal], 'dismiss', total)}
        >
          Dismiss <Kbd keys={keysOf('dismissProposal') ?? ''} />
        </Button>
        <Button
          variant="quiet"
          aria-label="Read it in the article"
          onPress={() => readProposal(proposal)}
        >
          Read it in the article <Kbd keys={keysOf('editAnnotation') ?? ''} />
        </Button>
      </div>
      {speaker !== null && isNamed(proposal.statement) && (
        <div className={styles.actions}>
          <Button size="small" variant="quiet" onPress={() => void settleAllOf(speaker, 'accept')}>
            {`Accept all by ${speaker}`}
          </Button>
          <Button size="small" variant="quiet" onPress={() => void settleAllOf(speaker, 'dismiss')}>
            {`Dismiss all by ${speaker}`}
          </Button>
        </div>
      )}
    </>
  );
}
