import { useEffect, useEffectEvent, useRef } from 'react';
import {
  allProposalsOf,
  hideSettled,
  standOnProposal,
  useAllProposals,
} from '../../../state/all-proposals';
import { useCommands } from '../../../state/command-bus';
import { tell } from '../../../state/messages';
import { isNamed } from '../../../state/phrase-proposal';
import type { Proposal } from '../../../state/proposals';
import { settleProposals, tellSettled, type Settling } from '../../../state/settle-proposals';
import { correctListed, readProposal, sayProposal } from '../../../state/walk-proposals';
import { useView } from '../../../state/view-store';
import { announce } from '../../../ui/announcer';

/** Most statements that one step makes of a speaker's proposals; what is left is offered again. */
export const MOST_AT_ONCE = 1_000;

/** The proposal that is stood on, and the way to stand on another. */
export interface ProposalList {
  readonly current: Proposal | null;
  readonly stand: (proposal: Proposal) => void;
}

/** Lets the list be walked by the same keys as an article. Every move is announced. */
export function useProposalList(items: readonly Proposal[], total: number): ProposalList {
  const wanted = useAllProposals((state) => state.current);
  const place = useAllProposals((state) => state.place);
  const found = items.findIndex(({ id }) => id === wanted);
  const at = found === -1 ? Math.min(place, items.length - 1) : found;
  const current = items[at] ?? null;
  const id = current?.id ?? null;
  useEffect(() => {
    if (id !== null && (id !== wanted || at !== place)) standOnProposal(id, Math.max(0, at));
  }, [id, wanted, at, place]);
  useSaid(current, at, total);
  useBroughtBack(items);
  const go = (by: 1 | -1): void => {
    const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
    if (next && next !== current) standOnProposal(next.id, items.indexOf(next));
    else announce(by === 1 ? 'No further proposal' : 'No proposal before');
  };
  useListCommands(current, total, go);
  return { current, stand: (proposal) => standOnProposal(proposal.id, items.indexOf(proposal)) };
}

/** Says the one that is stood on, when it is another. */
function useSaid(current: Proposal | null, at: number, total: number): void {
  const say = useEffectEvent(() => {
    if (current) announce(`${String(at + 1)} of ${String(total)}. ${sayProposal(current)}`);
  });
  const id = current?.id;
  useEffect(() => {
    if (id !== undefined) say();
  }, [id]);
}

/** Stands on the one that an undo has brought back. */
function useBroughtBack(items: readonly Proposal[]): void {
  const before = useRef<ReadonlySet<string> | null>(null);
  const seen = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const known = before.current;
    before.current = new Set(items.map(({ id }) => id));
    const back = items.filter(({ id }) => known?.has(id) === false && seen.current.has(id));
    seen.current = new Set([...seen.current, ...before.current]);
    const [first, another] = back;
    if (first && !another) standOnProposal(first.id, items.indexOf(first));
  }, [items]);
}

function useListCommands(current: Proposal | null, total: number, go: (by: 1 | -1) => void): void {
  const isShown = useView(({ place, dialog }) => place === 'proposals' && dialog === null);
  const on = (act: (proposal: Proposal) => void) => (): boolean => {
    if (current) act(current);
    return current !== null;
  };
  const all = (how: Settling) =>
    on((proposal) => {
      const { speaker } = proposal.statement;
      if (speaker !== null && isNamed(proposal.statement)) void settleAllOf(speaker, how);
      else tell('The text names no speaker here');
    });
  useCommands(
    {
      nextProposal: () => go(1),
      previousProposal: () => go(-1),
      nextAnnotation: () => go(1),
      previousAnnotation: () => go(-1),
      acceptProposal: on((proposal) => void settle([proposal], 'accept', total)),
      dismissProposal: on((proposal) => void settle([proposal], 'dismiss', total)),
      correctProposal: on((proposal) => void correctListed(proposal)),
      editAnnotation: on(readProposal),
      acceptAllOfSpeaker: all('accept'),
      dismissAllOfSpeaker: all('dismiss'),
    },
    isShown,
  );
}

/** Accepts or dismisses proposals of the list; what comes in their place is stood on next. */
export async function settle(
  proposals: readonly Proposal[],
  how: Settling,
  total: number,
): Promise<void> {
  const settled = await settleProposals(proposals, how, hideSettled);
  if (settled === null) return;
  const left = Math.max(0, total - proposals.length);
  tellSettled(proposals, how, `${left.toLocaleString()} left`);
}

/** Accepts or dismisses all that a speaker is proposed to have said in the notebook, as one step. */
export async function settleAllOf(speaker: string, how: Settling): Promise<void> {
  const { items, total } = await allProposalsOf(speaker, MOST_AT_ONCE);
  if (items.length > 0) await settle(items, how, total);
}
