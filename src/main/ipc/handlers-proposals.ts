import type { ProposalCalls } from '../../contract/proposals';
import type { AppContext } from '../app-context';
import type { CallHandlers } from './call-handlers';

/** The calls about what is proposed. */
export function proposalHandlers({
  proposing,
}: AppContext): Pick<CallHandlers, keyof ProposalCalls> {
  return {
    proposals: ({ articleId }) => proposing.of(articleId),
    findProposals: (query) => proposing.find(query),
    waitingProposals: () => proposing.waiting(),
    proposedSpeakers: () => proposing.speakers(),
    pauseProposing: () => {
      proposing.pause();
      return null;
    },
    resumeProposing: () => {
      proposing.resume();
      return null;
    },
  };
}
