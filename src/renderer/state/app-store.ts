import { create } from 'zustand';
import {
  DEFAULT_SETTINGS,
  type AppState,
  type NotebookInfo,
  type OpenError,
  type SaveState,
  type Settings,
} from '../../contract/app-state';
import { bridge } from '../platform/bridge';

/** What the renderer knows of the app itself: settings, recent notebooks, the one that is open. */
export interface AppStore {
  /** `null` until main has answered for the first time. */
  readonly app: AppState | null;
  readonly notebook: NotebookInfo | null;
  readonly settings: Settings;
  readonly saveState: SaveState;
  /** Why a folder did not open, until the next try. */
  readonly problem: OpenError | null;
}

/** The app's state, written only by this file's actions. */
export const useApp = create<AppStore>(() => ({
  app: null,
  notebook: null,
  settings: DEFAULT_SETTINGS,
  saveState: { kind: 'saved' },
  problem: null,
}));

/** Asks main for the state of things and follows what it tells from then on. Call once, before the first frame. */
export async function startApp(): Promise<void> {
  bridge().onSettingsChanged((settings) => useApp.setState({ settings }));
  bridge().onSaveStateChanged((saveState) => useApp.setState({ saveState }));
  bridge().onNotebookSwitched((notebook) => {
    useApp.setState({ notebook, problem: null, saveState: { kind: 'saved' } });
    if (!notebook) void refreshApp();
  });
  await refreshApp();
}

/** Takes over main's view of settings, recent notebooks and the open one. */
async function refreshApp(): Promise<void> {
  const app = await bridge().appState();
  useApp.setState({ app, notebook: app.notebook, settings: app.settings, problem: app.problem });
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
