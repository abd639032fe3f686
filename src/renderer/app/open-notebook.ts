import { useEffect, useState } from 'react';
import { dropNotebook, loadNotebook, useNotebook } from '../state/notebook-store';
import { closeGonePanes } from '../state/panes-actions';
import { keepRemembering, recallView } from '../state/view-memory';
import { FIRST_VIEW, useView } from '../state/view-store';
import { clearToasts } from '../ui/toast';

/** Loads the notebook at `path` with its remembered view; `true` once it can be drawn. */
export function useOpenNotebook(path: string | null): boolean {
  const [readyPath, setReadyPath] = useState<string | null>(null);
  useEffect(() => {
    if (path === null) return undefined;
    let isCurrent = true;
    let end: (() => void) | undefined;
    void prepare().then(() => {
      if (!isCurrent) return;
      const forget = keepRemembering();
      const unwatch = closePanesOfGoneArticles();
      end = () => [forget, unwatch].forEach((each) => each());
      setReadyPath(path);
    });
    return () => {
      isCurrent = false;
      end?.();
      setReadyPath(null);
      clearToasts();
      dropNotebook();
      useView.setState(FIRST_VIEW);
    };
  }, [path]);
  return path !== null && readyPath === path;
}

async function prepare(): Promise<void> {
  if (!(await loadNotebook())) return;
  const rows = useNotebook.getState().replica?.rows;
  await recallView((id) => rows?.get(id)?.trashedAt === null);
}

/** A pane must not outlive its article: trashed or removed ones are closed, undo brings back the article only. */
function closePanesOfGoneArticles(): () => void {
  return useNotebook.subscribe(({ replica }, before) => {
    if (replica && replica.rows !== before.replica?.rows) {
      closeGonePanes((id) => replica.rows.get(id)?.trashedAt === null);
    }
  });
}
