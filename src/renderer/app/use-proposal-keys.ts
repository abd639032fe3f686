import { useEffect, useRef } from 'react';
import { useCommands } from '../state/command-bus';
import { tell } from '../state/messages';
import { focusProposal, useWaitingIn, type Proposal } from '../state/proposals';
import { focusedArticle } from '../state/panes-actions';
import type { LoadedArticle } from '../state/replica';
import {
  correctProposal,
  ofSameSpeaker,
  proposalInHand,
  settleAndGoOn,
  settleInHand,
  stepProposal,
} from '../state/walk-proposals';
import type { Settling } from '../state/settle-proposals';
import { useView } from '../state/view-store';

/** Lets the focused pane walk, accept, correct and dismiss what is proposed in its article. */
export function useProposalKeys(loaded: LoadedArticle, isFocused: boolean): void {
  const waiting = useWaitingIn(loaded);
  const isReading = useView((state) => state.place === 'reading');
  useBroughtBack(waiting, loaded, isFocused);
  const unlessHidden =
    <Done>(act: () => Done) =>
    (): Done | undefined => {
      if (useView.getState().showsProposals) return act();
      tell('Proposals are hidden. Show them in the View menu');
      return undefined;
    };
  const all = (how: Settling) =>
    unlessHidden((): boolean => {
      const proposal = proposalInHand();
      if (proposal === null) return false;
      void settleAndGoOn(ofSameSpeaker(proposal, waiting), how);
      return true;
    });
  useCommands(
    {
      nextProposal: unlessHidden(() => void stepProposal(1)),
      previousProposal: unlessHidden(() => void stepProposal(-1)),
      acceptProposal: unlessHidden(() => void settleInHand('accept')),
      dismissProposal: unlessHidden(() => void settleInHand('dismiss')),
      correctProposal: unlessHidden(() => {
        const proposal = proposalInHand();
        if (proposal === null) void stepProposal(1);
        else void correctProposal(proposal);
      }),
      acceptAllOfSpeaker: all('accept'),
      dismissAllOfSpeaker: all('dismiss'),
    },
    isFocused && isReading,
  );
}

/** Stands on the proposal that an undo has brought back among those that wait. */
function useBroughtBack(
  waiting: readonly Proposal[],
  { article }: LoadedArticle,
  isFocused: boolean,
): void {
  const known = useRef<ReadonlySet<string>>(new Set());
  const before = useRef<readonly Proposal[]>(waiting);
  useEffect(() => {
    const back = waiting.filter(
      (one) => !before.current.includes(one) && known.current.has(one.id),
    );
    before.current = waiting;
    known.current = new Set([...known.current, ...waiting.map(({ id }) => id)]);
    const [first, another] = back;
    if (!first || another || !isFocused || focusedArticle() !== article.id) return;
    focusProposal(first.id);
  }, [waiting, isFocused, article.id]);
}
