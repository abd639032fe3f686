import { create } from 'zustand';
import {
  DEFAULT_SETTINGS,
  type AppState,
  type NotebookInfo,
  type OpenError,
  type Settings,
} from '../../contract/app-state';
import { bridge } from '../platform/bridge';
import { startSaving, takeCopyProgress, takeSaveState } from './saving';

/** What the renderer knows of the app itself: settings, recent notebooks, the one that is open. */
export interface AppStore {
  /** `null` until main has answered for the first time. */
  readonly app: AppState | null;
  readonly notebook: NotebookInfo | null;
  /** Rises when the same folder is opened in another way: it may hold something else by then. */
  readonly turn: number;
  readonly settings: Settings;
  /** Why a folder did not open, until the next try. */
  readonly problem: OpenError | null;
}

/** The app's state, written only by this file's actions. */
export const useApp = create<AppStore>(() => ({
  app: null,
  notebook: null,
  turn: 0,
  settings: DEFAULT_SETTINGS,
  problem: null,
}));

/** Asks main for the state of things and follows what it tells from then on. Call once, before the first frame. */
export async function startApp(): Promise<void> {
  bridge().onSettingsChanged((settings) => useApp.setState({ settings }));
  bridge().onSaveStateChanged(takeSaveState);
  bridge().onCopyProgress(takeCopyProgress);
  bridge().onNotebookSwitched((notebook) => {
    takeNotebook(notebook);
    if (!notebook) void refreshApp();
  });
  await refreshApp();
}

/** Takes over which notebook is open. One that could only be read and now can be written to is begun anew. */
function takeNotebook(notebook: NotebookInfo | null): void {
  const { notebook: before, turn } = useApp.getState();
  const isSame = before?.path === notebook?.path;
  const isAnew = isSame && before?.readOnly !== notebook?.readOnly;
  useApp.setState({ notebook, problem: null, turn: isAnew ? turn + 1 : turn });
  if (!isSame || isAnew) startSaving({ kind: 'saved' });
}

/** Takes over main's view of settings, recent notebooks and the open one. */
async function refreshApp(): Promise<void> {
  const app = await bridge().appState();
  useApp.setState({ app, notebook: app.notebook, settings: app.settings, problem: app.problem });
  startSaving(app.saveState);
}

/** Changes some settings; main keeps them and tells every window. */
export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  useApp.setState({ settings: await bridge().changeSettings(patch) });
}

/** Asks for the folder in which new notebooks are offered. */
export async function chooseNotebookFolder(): Promise<void> {
  useApp.setState({ settings: await bridge().chooseNotebookFolder() });
}

/** Opens the sample notebook, making it first where there is none. */
export async function openSample(): Promise<void> {
  takeOpening(await bridge().openSample());
}

/** Asks for an empty folder and makes a notebook of it. */
export async function createNotebook(): Promise<void> {
  takeOpening(await bridge().createNotebook());
}

/** Opens a recent notebook by its path, or with `null` asks for a folder. */
export async function openNotebook(path: string | null): Promise<void> {
  takeOpening(await bridge().openNotebook({ path }));
}

/** Opens a notebook that was just refused because someone else has it open: to read it, not to change it. */
export async function openForReading(path: string): Promise<void> {
  takeOpening(await bridge().openForReading({ path }));
}

/** Tries to open the notebook for writing that is open for reading only; answers why it can't be, or `null`. */
export async function openForWriting(): Promise<OpenError | null> {
  const opening = await bridge().openForWriting();
  if (!opening || opening.ok) {
    takeOpening(opening);
    return null;
  }
  return opening.error;
}

/** The reason why a folder did not open has been read. */
export function dismissProblem(): void {
  useApp.setState({ problem: null });
}

/** Closes the notebook and goes back to the welcome view. */
export async function closeNotebook(): Promise<void> {
  await bridge().closeNotebook();
}

/** Takes a notebook off the list of recent ones; its folder stays. */
export async function forgetRecent(path: string): Promise<void> {
  const recent = await bridge().forgetRecent({ path });
  useApp.setState(({ app }) => ({ app: app && { ...app, recent } }));
}

type Opening = Awaited<ReturnType<ReturnType<typeof bridge>['createNotebook']>>;

function takeOpening(opening: Opening): void {
  if (!opening) return;
  if (opening.ok) useApp.setState({ notebook: opening.value, problem: null });
  else useApp.setState({ problem: opening.error });
}
