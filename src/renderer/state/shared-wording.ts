import { create } from 'zustand';
import type { SharedWordingRun } from '../../contract/shared-wording';
import type { ArticleId, Sha256 } from '../../domain/ids';
import { bridge } from '../platform/bridge';
import { comparedArticles, runsStillTrue } from './compared-articles';
import { forgetRuns } from './comparing';
import { useNotebook } from './notebook-store';
import { useView } from './view-store';

/** The wording that the articles in view share, as far as it is known. */
export interface SharedWordingState {
  /** `idle` while nobody wants it, or fewer than two articles are in view. */
  readonly status: 'idle' | 'looking' | 'ready' | 'failed';
  /** The articles in view with the texts that are compared. */
  readonly compared: ReadonlyMap<ArticleId, Sha256>;
  /** By first place; what stays true is kept while the rest is looked for. */
  readonly runs: readonly SharedWordingRun[];
}

const NOTHING: SharedWordingState = { status: 'idle', compared: new Map(), runs: [] };

/** Shared wording, written only by this file's actions. */
export const useSharedWording = create<SharedWordingState>(() => NOTHING);

let turn = 0;
/** How often the index was told to be complete. */
let completions = 0;

/** Keeps to what the panes show from now on. Call once. */
export function followSharedWording(): void {
  useView.subscribe(lookAtPanes);
  useNotebook.subscribe((now, before) => {
    if (now.replica?.rows !== before.replica?.rows) lookAtPanes();
  });
}

/** Asks once more: after a failure, and when the index knows more about how rare the wording is. */
export function lookAgain(): void {
  const { compared } = useSharedWording.getState();
  if (compared.size >= 2) void ask(compared);
}

/** The index holds the whole notebook now: asks again how rare the wording is, when that was not known for all of it. */
export function completeRarity(): void {
  completions += 1;
  if (useSharedWording.getState().status === 'ready') askForRarity();
}

function askForRarity(): void {
  if (useSharedWording.getState().runs.some(({ rarity }) => rarity === null)) lookAgain();
}

function lookAtPanes(): void {
  const rows = useNotebook.getState().replica?.rows;
  const { panes, showsSharedWording, isAligned } = useView.getState();
  const isWanted = showsSharedWording || isAligned;
  const now = comparedArticles(isWanted ? panes : [], (id) => rows?.get(id)?.textHash ?? null);
  const { compared: before, runs } = useSharedWording.getState();
  if (isSame(now, before)) return;
  forgetRuns(now);
  if (now.size >= 2) void ask(now);
  else {
    turn += 1;
    const isBare = before.size < 2 && runs.length === 0;
    useSharedWording.setState(isBare ? { compared: now } : { ...NOTHING, compared: now });
  }
}

async function ask(compared: ReadonlyMap<ArticleId, Sha256>): Promise<void> {
  turn += 1;
  const mine = turn;
  const before = completions;
  useSharedWording.setState((known) => ({
    status: 'looking',
    compared,
    runs: runsStillTrue(known.runs, known.compared, compared),
  }));
  try {
    const answer = await bridge().sharedWording({ articles: [...compared.keys()] });
    if (mine !== turn) return;
    useSharedWording.setState({ status: 'ready', runs: answer?.runs ?? [] });
    if (completions !== before) askForRarity();
  } catch (error) {
    if (mine !== turn) return;
    useSharedWording.setState({ status: 'failed' });
    throw error;
  }
}

function isSame(
  now: ReadonlyMap<ArticleId, Sha256>,
  before: ReadonlyMap<ArticleId, Sha256>,
): boolean {
  return now.size === before.size && [...now].every(([id, hash]) => before.get(id) === hash);
}
