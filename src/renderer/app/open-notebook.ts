import { useEffect, useState } from 'react';
import type { NotebookInfo } from '../../contract/app-state';
import { useApp, type AppStore } from '../state/app-store';
import { clearAllProposals } from '../state/all-proposals';
import { clearFollowing } from '../state/following';
import { dropNotebook, isAtHand, loadNotebook, useNotebook } from '../state/notebook-store';
import { closeGonePanes } from '../state/panes-actions';
import { askForViewAgain, keepRemembering, recallView } from '../state/view-memory';
import { FIRST_VIEW, openDialog, useView } from '../state/view-store';
import { clearToasts } from '../ui/toast';

/** The notebook that was open at the start, once it is loaded, until it is drawn. */
let ahead: string | null = null;

/** Tells one opening of a notebook from every other; `null` while none is open. */
export function openingOf({ notebook, turn }: Pick<AppStore, 'notebook' | 'turn'>): string | null {
  return notebook && `${turn} ${notebook.path}`;
}

/**
 * Loads the notebook that is open at the start where that takes no time, so that the first thing drawn is the
 * notebook. Call at most once.
 */
export async function prepareAhead(): Promise<void> {
  const opening = openingOf(useApp.getState());
  if (opening === null || !(await isAtHand())) {
    askForViewAgain();
    return;
  }
  await prepare();
  ahead = opening;
}

/** Loads the notebook that is open with its remembered view, anew for every `opening`; `true` once it can be drawn. */
export function useOpenNotebook(opening: string | null): boolean {
  const [ready, setReady] = useState(ahead);
  useEffect(() => {
    if (opening === null) return undefined;
    let isCurrent = true;
    let end: (() => void) | undefined;
    const loaded = ahead === opening ? Promise.resolve() : prepare();
    ahead = null;
    void loaded.then(() => {
      if (!isCurrent) return;
      const forget = keepRemembering();
      const unwatch = closePanesOfGoneArticles();
      end = () => [forget, unwatch].forEach((each) => each());
      setReady(opening);
    });
    return () => {
      isCurrent = false;
      end?.();
      setReady(null);
      clearToasts();
      dropNotebook();
      useView.setState(FIRST_VIEW);
      clearFollowing();
      clearAllProposals();
    };
  }, [opening]);
  const isReady = opening !== null && ready === opening;
  useRecoveryReport(isReady);
  return isReady;
}

async function prepare(): Promise<void> {
  if (!(await loadNotebook())) return;
  const rows = useNotebook.getState().replica?.rows;
  await recallView((id) => rows?.get(id)?.trashedAt === null);
}

const NO_FINDINGS: NotebookInfo['findings'] = [];

/** What was lost or put right by opening is told at once; what is merely odd waits behind the status line. */
function useRecoveryReport(isReady: boolean): void {
  const findings = useApp(({ notebook }) => notebook?.findings ?? NO_FINDINGS);
  const urgent = findings.filter(
    ({ kind, done }) => done !== null || kind === 'damaged' || kind === 'missing',
  );
  const key = JSON.stringify(urgent);
  useEffect(() => {
    if (isReady && key !== '[]') openDialog({ kind: 'recovery' });
  }, [isReady, key]);
}

/** A pane must not outlive its article: trashed or removed ones are closed, undo brings back the article only. */
function closePanesOfGoneArticles(): () => void {
  return useNotebook.subscribe(({ replica }, before) => {
    if (replica && replica.rows !== before.replica?.rows) {
      closeGonePanes((id) => replica.rows.get(id)?.trashedAt === null);
    }
  });
}
