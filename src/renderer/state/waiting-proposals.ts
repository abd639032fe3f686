import { useEffect } from 'react';
import { create } from 'zustand';
import type { ProposalsChange, ProposingProgress } from '../../contract/proposals';
import type { ArticleId } from '../../domain/ids';
import { bridge } from '../platform/bridge';
import { announce } from '../ui/announcer';
import { useNotebook } from './notebook-store';

/** How many proposals wait in the open notebook, and how far looking for more has come. */
export interface WaitingProposalsState {
  readonly total: number;
  /** How many wait in each article that has some. */
  readonly counts: ReadonlyMap<ArticleId, number>;
  readonly progress: ProposingProgress;
}

const NOTHING: WaitingProposalsState = {
  total: 0,
  counts: new Map(),
  progress: { state: 'done', done: 0, of: 0 },
};

/** What waits, written only by this file's actions. */
export const useWaitingProposals = create<WaitingProposalsState>(() => NOTHING);

/** Follows what waits for as long as a notebook is open. */
export function useFollowWaitingProposals(): void {
  const hasNotebook = useNotebook((state) => state.replica !== null);
  useEffect(() => {
    if (!hasNotebook) return undefined;
    const end = bridge().onProposalsChanged(take);
    void askForAll();
    return () => {
      end();
      useWaitingProposals.setState(NOTHING);
    };
  }, [hasNotebook]);
}

/** Looks for no more statements until it is resumed. */
export function pauseProposing(): void {
  void bridge().pauseProposing();
  announce('Looking for statements is paused');
}

/** Goes on looking for statements. */
export function resumeProposing(): void {
  void bridge().resumeProposing();
  announce('Looking for statements goes on');
}

/** Pauses or resumes looking for statements; `false` when nobody looks. */
export function pauseOrResumeProposing(): boolean {
  const { state } = useWaitingProposals.getState().progress;
  if (state === 'working') pauseProposing();
  if (state === 'paused') resumeProposing();
  return state === 'working' || state === 'paused';
}

async function askForAll(): Promise<void> {
  const { total, byArticle, progress } = await bridge().waitingProposals();
  const counts = new Map(Object.entries(byArticle)) as ReadonlyMap<ArticleId, number>;
  if (useNotebook.getState().replica !== null)
    useWaitingProposals.setState({ total, counts, progress });
}

function take({ progress, waiting, changed, counts: told, found }: ProposalsChange): void {
  const { counts: before } = useWaitingProposals.getState();
  const counts = changed.length === 0 ? before : new Map(before);
  if (counts instanceof Map)
    for (const [at, id] of changed.entries()) {
      const count = told[at] ?? 0;
      if (count > 0) counts.set(id, count);
      else counts.delete(id);
    }
  useWaitingProposals.setState({ total: waiting, counts, progress });
  if (found > 0) announce(found === 1 ? '1 statement proposed' : `${found} statements proposed`);
}
