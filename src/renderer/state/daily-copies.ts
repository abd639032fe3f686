import { useEffect, useState } from 'react';
import { create } from 'zustand';
import type {
  CopyPreview,
  CopyPreviewError,
  CopyRestore,
  DailyCopiesList,
  DailyCopiesState,
  DailyCopyId,
} from '../../contract/daily-copies';
import type { Result } from '../../domain/result';
import { bridge } from '../platform/bridge';
import { announce } from '../ui/announcer';
import { useApp } from './app-store';
import { tell, tellEditError, tellProblem } from './messages';
import { useNotebook } from './notebook-store';
import { flushPendingEdits } from './pending-edits';
import {
  type CopyWords,
  phraseCopyError,
  phrasePreviewError,
  phraseSaveAsError,
} from './phrase-copies';
import { tellWithUndo } from './undo-offer';
import { useView } from './view-store';

/** What is known of the copies of notebooks: what main told last. */
interface CopiesStore {
  readonly state: DailyCopiesState | null;
  /** Kind of the trouble that the user was told of already, so that it is told once. */
  readonly told: string | null;
}

const useCopies = create<CopiesStore>(() => ({ state: null, told: null }));

/** Follows what main tells of copies and tells the user once when none can be made. Call once in the window. */
export function useCopyTroubles(): void {
  useEffect(
    () =>
      bridge().onDailyCopiesChanged((state) => {
        const { problem } = state;
        useCopies.setState({ state });
        if (state.isBusy) return;
        const kind = problem && `${problem.kind} ${problem.kind === 'fault' ? problem.code : ''}`;
        const isNews = problem && kind !== useCopies.getState().told && problem.kind !== 'stopped';
        useCopies.setState({ told: kind });
        // The settings show it where it was asked for.
        const isShown = useView.getState().dialog?.kind === 'settings';
        if (isNews && !isShown) tellProblem(sentences(phraseCopyError(problem)));
      }),
    [],
  );
}

/** The copies that there are, read anew whenever one was made or the place changed; `null` until they are read. */
export function useDailyCopies(): DailyCopiesList | null {
  const [list, setList] = useState<DailyCopiesList | null>(null);
  const state = useCopies(({ state: known }) => known);
  const folder = useApp(({ settings }) => settings.copiesFolder);
  const days = useApp(({ settings }) => settings.copyDays);
  useEffect(() => {
    let isCurrent = true;
    void bridge()
      .dailyCopies()
      .then((read) => isCurrent && setList(read));
    return () => {
      isCurrent = false;
    };
  }, [state, folder, days]);
  return list;
}

/** Asks where copies go. */
export async function chooseCopiesFolder(): Promise<void> {
  useApp.setState({ settings: await bridge().chooseCopiesFolder() });
}

/** Shows the folder of copies in the system's own way. */
export async function showCopiesFolder(): Promise<void> {
  await bridge().showCopiesFolder();
}

/** Makes a copy of the open notebook now. */
export async function makeDailyCopy(): Promise<void> {
  await flushPendingEdits();
  const made = await bridge().makeDailyCopy();
  // Trouble stands in the settings, and is told by `useCopyTroubles` elsewhere.
  if (made.ok) tell('A copy was made');
}

/** What differs from a copy, as of the latest edit; `null` until it is read. */
export function useCopyPreview(
  copy: DailyCopyId | null,
  text: string,
): Result<CopyPreview, CopyPreviewError> | null {
  const revision = useNotebook((state) => state.replica?.revision);
  const [read, setRead] = useState<Read | null>(null);
  const key = copy && `${copy.group}/${copy.name}`;
  useEffect(() => {
    if (copy === null) return undefined;
    let isCurrent = true;
    void flushPendingEdits()
      .then(() => bridge().previewCopy({ copy, text }))
      .then((preview) => isCurrent && setRead({ key, preview }));
    return () => {
      isCurrent = false;
    };
  }, [copy, key, text, revision]);
  useEffect(() => () => void bridge().leaveCopy(), []);
  return read?.key === key ? read.preview : null;
}

interface Read {
  readonly key: string | null;
  readonly preview: Result<CopyPreview, CopyPreviewError>;
}

/** Brings back what is chosen and offers to take that back; answers whether it came. */
export async function restoreCopy(request: CopyRestore): Promise<boolean> {
  await flushPendingEdits();
  const restored = await bridge().restoreCopy(request);
  if (!restored.ok) {
    const { error } = restored;
    if (error.kind === 'missing' || error.kind === 'damaged' || error.kind === 'unreadable') {
      tellProblem(sentences(phrasePreviewError(error)));
    } else tellEditError(error);
    return false;
  }
  const { records, lacking } = restored.value;
  const what = restoredWords(request.choice.kind, records);
  announce(what);
  if (records > 0) tellWithUndo(lacking === 0 ? what : `${what}, but ${lackingWords(lacking)}`);
  else tell(what);
  return true;
}

/** Makes a notebook of a copy and opens it; answers whether that was done. */
export async function saveCopyAs(copy: DailyCopyId): Promise<boolean> {
  const saved = await bridge().saveCopyAs({ copy });
  if (!saved) return false;
  if (saved.ok) {
    useApp.setState({ notebook: saved.value, problem: null });
    return true;
  }
  const { error } = saved;
  if ('path' in error) useApp.setState({ problem: error });
  else tellProblem(sentences(phraseSaveAsError(error)));
  return false;
}

function restoredWords(kind: CopyRestore['choice']['kind'], records: number): string {
  if (records === 0) return 'Nothing differed, so nothing came back';
  if (kind === 'everything') return 'The notebook is as it was in the copy';
  return records === 1 ? '1 record came back' : `${records.toLocaleString()} records came back`;
}

function lackingWords(lacking: number): string {
  return lacking === 1
    ? 'a text or imported file was not in the copy'
    : `${lacking.toLocaleString()} texts or imported files were not in the copy`;
}

function sentences({ what, safe, next }: CopyWords): string {
  return `${what} ${safe} ${next}`;
}
