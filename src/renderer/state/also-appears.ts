import { create } from 'zustand';
import type {
  AlsoAppears,
  AppearingArticle,
  AppearingRun,
  WordingIndexState,
} from '../../contract/shared-wording';
import { bridge } from '../platform/bridge';
import { chooseRun } from './comparing';
import type { PassageInHand } from './passage-in-hand';
import { focusPane, readArticle } from './panes-actions';
import { showPassage } from './show-passage';
import { useView } from './view-store';

/** Where else in the notebook the words of a passage stand, as far as it is known. */
export interface AlsoAppearsState {
  /** `null` while nothing was asked. */
  readonly passage: PassageInHand | null;
  readonly status: 'looking' | 'ready' | 'failed';
  /** The last answer about this passage; `null` before the first. */
  readonly answer: AlsoAppears | null;
  /** `null` until it is told. */
  readonly index: WordingIndexState | null;
}

const NOTHING = { passage: null, status: 'ready', answer: null } as const;

/** What was asked, written only by this file's actions. */
export const useAlsoAppears = create<AlsoAppearsState>(() => ({ ...NOTHING, index: null }));

let turn = 0;
/** How often the index was told to be complete. */
let completions = 0;

/** Looks for a passage's words in the whole notebook and shows what comes of it in the margin. */
export function askWhereElse(passage: PassageInHand): void {
  useAlsoAppears.setState({ passage, status: 'looking', answer: null });
  useView.setState(({ margin }) => ({
    place: 'reading',
    marginTab: 'alsoAppears',
    margin: { ...margin, open: true },
  }));
  void look(passage);
}

/** Asks the same once more: after a failure, and when the index has come further. */
export function askAgain(): void {
  const { passage } = useAlsoAppears.getState();
  if (passage) void look(passage);
}

/** Lets go of what was asked. */
export function forgetWhereElse(): void {
  turn += 1;
  useAlsoAppears.setState(NOTHING);
  if (useView.getState().marginTab === 'alsoAppears') {
    useView.setState({ marginTab: 'annotations' });
  }
}

/** Follows how far the index is, until the returned function is called. */
export function followWordingIndex(onComplete: () => void): () => void {
  return bridge().onWordingIndexChanged((index) => {
    useAlsoAppears.setState({ index });
    if (index.indexed < index.of) return;
    onComplete();
    completions += 1;
    if (useAlsoAppears.getState().answer?.isComplete === false) askAgain();
  });
}

/** Opens an article that was found, beside the passage that was asked about, at the very words. */
export function openAppearance(found: AppearingArticle, run: AppearingRun): void {
  const { passage } = useAlsoAppears.getState();
  if (!passage) return;
  const shown = useView.getState().panes.find(({ articleId }) => articleId === found.articleId);
  if (shown) focusPane(shown.id);
  else readArticle(found.articleId, 'beside');
  const { focusedPane } = useView.getState();
  if (!focusedPane) return;
  const here = { articleId: passage.articleId, start: run.here.start, end: run.here.end };
  const there = { articleId: found.articleId, start: run.there.start, end: run.there.end };
  chooseRun({
    run: { words: run.words, rarity: null, places: [here, there] },
    at: there,
    paneId: focusedPane,
  });
  showPassage(focusedPane, run.there);
}

async function look(passage: PassageInHand): Promise<void> {
  turn += 1;
  const mine = turn;
  const before = completions;
  useAlsoAppears.setState({ status: 'looking' });
  const { articleId, range } = passage;
  try {
    const answer = await bridge().alsoAppears({ articleId, range });
    if (mine !== turn) return;
    useAlsoAppears.setState({ status: 'ready', answer });
    if (!answer.isComplete && completions !== before) await look(passage);
  } catch (error) {
    if (mine !== turn) return;
    useAlsoAppears.setState({ status: 'failed' });
    throw error;
  }
}
