import { useCallback, useEffect, useMemo, useState } from 'react';
import { create } from 'zustand';
import { LARGEST_PROPOSAL_PAGE, type ProposedSpeakerCount } from '../../contract/proposals';
import { bridge } from '../platform/bridge';
import { proposalOf, useProposals, type Proposal, type ProposalId } from './proposals';
import { useNotebook } from './notebook-store';

/** Whose proposals are listed. */
export type ProposalsOf = 'all' | { readonly speaker: string | null };

/** What is looked at in the list of all that waits; kept while something is read elsewhere. */
export interface AllProposals {
  readonly of: ProposalsOf;
  readonly current: ProposalId | null;
  /** Its place in the list: what comes there when it is settled is stood on next. */
  readonly place: number;
  /** Settled here since the list was asked for last: they show no more. */
  readonly gone: ReadonlyMap<ProposalId, number>;
}

const NOTHING_CHOSEN: AllProposals = { of: 'all', current: null, place: 0, gone: new Map() };

/** The list of the moment, written only by this file's actions. */
export const useAllProposals = create<AllProposals>(() => NOTHING_CHOSEN);

/** Forgets what was looked at: it is of a notebook that is not open any more. */
export function clearAllProposals(): void {
  useAllProposals.setState(NOTHING_CHOSEN);
}

/** Stands on a proposal of the list, at its place. */
export function standOnProposal(current: ProposalId | null, place: number): void {
  useAllProposals.setState({ current, place });
}

/** Lists the proposals of one speaker, or all. */
export function listProposalsOf(of: ProposalsOf): void {
  useAllProposals.setState({ of, current: null, place: 0 });
}

/** Hides proposals that were settled until the list is asked for anew. */
export function hideSettled(ids: readonly ProposalId[]): void {
  const gone = new Map(useAllProposals.getState().gone);
  const now = performance.now();
  for (const id of ids) gone.set(id, now);
  useAllProposals.setState({ gone });
}

/** What waits in the whole notebook, as far as it is loaded. */
export interface ListedProposals {
  /** `null` until the first answer. */
  readonly items: readonly Proposal[] | null;
  readonly total: number;
  readonly more: () => void;
}

/** Changes come to rest for so long before the list is asked for anew, in milliseconds. */
const REST = 150;

/** The proposals that wait in the notebook, kept up to date; loaded page by page. */
export function useListedProposals(of: ProposalsOf): ListedProposals {
  const turn = useTurns();
  const key = JSON.stringify(of);
  const [pages, setPages] = useState({ key, count: 1 });
  const count = pages.key === key ? pages.count : 1;
  const [found, setFound] = useState<{
    readonly items: readonly Proposal[] | null;
    readonly total: number;
  }>({ items: null, total: 0 });
  const isFirst = found.items === null;
  // By what it says, not by which object says it.
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(
      () => {
        const asked = performance.now();
        void collect(JSON.parse(key) as ProposalsOf, count * LARGEST_PROPOSAL_PAGE).then(
          (answer) => {
            if (!isCurrent) return;
            forgetSettledBefore(asked);
            setFound(answer);
          },
        );
      },
      isFirst ? 0 : REST,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key, count, turn, isFirst]);
  const gone = useAllProposals((state) => state.gone);
  const leaving = useProposals((state) => state.leaving);
  const items = useMemo(
    () => found.items?.filter(({ id }) => !gone.has(id) && !leaving.has(id)) ?? null,
    [found.items, gone, leaving],
  );
  const hidden = (found.items?.length ?? 0) - (items?.length ?? 0);
  const more = useCallback(() => setPages({ key, count: count + 1 }), [key, count]);
  return { items, total: Math.max(0, found.total - hidden), more };
}

/** The proposals of one speaker in the whole notebook, up to a number; those behind it follow when these are settled. */
export function allProposalsOf(
  speaker: string,
  most: number,
): Promise<{ readonly items: readonly Proposal[]; readonly total: number }> {
  return collect({ speaker }, most);
}

/** Who has proposals, most first; asked for anew with every change. */
export function useProposedSpeakers(): readonly ProposedSpeakerCount[] {
  const turn = useTurns();
  const [speakers, setSpeakers] = useState<readonly ProposedSpeakerCount[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void bridge()
        .proposedSpeakers()
        .then((answer) => {
          if (isCurrent) setSpeakers(answer);
        });
    }, REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [turn]);
  return speakers;
}

/** Counts what may have changed the list: edits, and what main tells. */
function useTurns(): string {
  const revision = useNotebook((state) => state.replica?.revision ?? 0);
  const [told, setTold] = useState(0);
  useEffect(() => bridge().onProposalsChanged(() => setTold((before) => before + 1)), []);
  return `${String(revision)} ${String(told)}`;
}

function forgetSettledBefore(asked: number): void {
  const { gone } = useAllProposals.getState();
  if (gone.size === 0) return;
  useAllProposals.setState({ gone: new Map([...gone].filter(([, at]) => at >= asked)) });
}

async function collect(
  of: ProposalsOf,
  limit: number,
): Promise<{ items: readonly Proposal[]; total: number }> {
  const items: Proposal[] = [];
  let total = 0;
  let offset = 0;
  do {
    const size = Math.min(LARGEST_PROPOSAL_PAGE, limit - offset);
    const page = await bridge().findProposals({ of, offset, limit: size });
    total = page.total;
    items.push(...page.items.map((found) => proposalOf(found, found.proposal, found.exact)));
    if (page.next <= offset) break;
    offset = page.next;
  } while (offset < Math.min(limit, total));
  return { items, total };
}
