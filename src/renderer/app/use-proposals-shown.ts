import { useMemo } from 'react';
import { joinRanges } from '../../domain/anchor/join-ranges';
import type { ReaderLayer, ReaderProposal } from '../features/reader/reader-types';
import { DIRECTNESS_WORDS, whoSaid } from '../state/phrase-proposal';
import {
  useProposals,
  useProposalsOf,
  useWaitingIn,
  type Proposal,
  type ProposalId,
} from '../state/proposals';
import type { LoadedArticle } from '../state/replica';

/** What a reader shows of what is proposed in its article. */
export interface ProposalsShown {
  readonly proposals: readonly ReaderProposal<ProposalId>[];
  readonly layers: readonly ReaderLayer[];
}

/** What is proposed in an article on screen: all of it softly, the one in focus with what names its speaker. */
export function useProposalsShown(loaded: LoadedArticle): ProposalsShown {
  useProposalsOf(loaded);
  const waiting = useWaitingIn(loaded);
  const focused = useProposals((state) => state.focused);
  const hovered = useProposals((state) => state.hovered);
  const proposals = useMemo(() => waiting.map(readerProposalOf), [waiting]);
  const soft = useMemo(
    () => joinRanges(proposals.flatMap(({ id, parts }) => (id === focused ? [] : parts))),
    [proposals, focused],
  );
  const inFocus = waiting.find(({ id }) => id === focused) ?? null;
  const underPointer = waiting.find(({ id }) => id === hovered) ?? null;
  const layers = useMemo<readonly ReaderLayer[]>(
    () => [
      { name: 'proposal', ranges: soft },
      { name: 'proposal-around', ranges: aroundOf(inFocus) },
      { name: 'proposal-hovered', ranges: partsOf(underPointer) },
      { name: 'proposal-focused', ranges: partsOf(inFocus) },
    ],
    [soft, inFocus, underPointer],
  );
  return { proposals, layers };
}

function readerProposalOf(proposal: Proposal): ReaderProposal<ProposalId> {
  const { id, start, end, statement } = proposal;
  const name = `Proposed ${DIRECTNESS_WORDS[statement.type].toLowerCase()}, ${whoSaid(statement).name}`;
  return { id, start, end, parts: statement.parts, name };
}

function partsOf(proposal: Proposal | null) {
  return proposal === null ? [] : joinRanges(proposal.statement.parts);
}

/** The words that name the speaker and tell that it was said. */
function aroundOf(proposal: Proposal | null) {
  if (proposal === null) return [];
  const { mention, cue } = proposal.statement;
  return joinRanges([mention, cue].filter((span) => span !== null));
}
