import { app, clipboard, shell } from 'electron';
import type { AppState } from '../../contract/app-state';
import type { AppContext } from '../app-context';
import { askForFolder } from '../ask';
import { openLink } from '../links';
import { writeRich } from './write-rich';
import { openSample } from '../sample';
import type { CallHandlers } from './call-handlers';

type AppCalls =
  | 'appState'
  | 'changeSettings'
  | 'chooseNotebookFolder'
  | 'forgetRecent'
  | 'readView'
  | 'saveView'
  | 'openLink'
  | 'readyToClose'
  | 'copyText'
  | 'copyRich'
  | NotebookCalls;

type NotebookCalls =
  'createNotebook' | 'openNotebook' | 'openSample' | 'closeNotebook' | 'showNotebookFolder';

/** The calls about the app itself: settings, windows, which notebook is open. */
export function appHandlers(context: AppContext): Pick<CallHandlers, AppCalls> {
  const { settings, recent, views, session, handover, window } = context;
  return {
    ...openingHandlers(context),
    appState: async () => {
      await context.started;
      return appState(context);
    },
    changeSettings: (patch) => settings.change(patch),
    chooseNotebookFolder: async () => {
      const path = await askForFolder(window(), {
        title: 'Where new notebooks are offered',
        defaultPath: notebookFolder(context),
      });
      return path === null ? settings.current : settings.change({ notebookFolder: path });
    },
    forgetRecent: async ({ path }) => {
      await recent.forget(path);
      return recent.list();
    },
    readView: () => (session.info ? views.read(session.info.path) : null),
    saveView: async ({ view }) => {
      if (session.info) await views.write(session.info.path, view);
      return null;
    },
    openLink: ({ url }) => openLink(url),
    readyToClose: ({ token }) => {
      handover.answer(token);
      return null;
    },
    copyRich: async (words) => {
      await writeRich(words);
      return null;
    },
    copyText: async ({ text }) => {
      // A promise in Electron 45, done at once in 33.
      await clipboard.writeText(text);
      return null;
    },
  };
}

function openingHandlers(context: AppContext): Pick<CallHandlers, NotebookCalls> {
  const { session, recent, window } = context;
  return {
    createNotebook: async () => {
      const path = await askForFolder(window(), {
        title: 'New notebook in an empty folder',
        buttonLabel: 'Make notebook',
        defaultPath: notebookFolder(context),
      });
      return path === null ? null : session.create(path);
    },
    openNotebook: async ({ path }) => {
      if (path !== null && !recent.has(path)) throw new Error('Only recent notebooks open by path');
      const chosen = path ?? (await askForFolder(window(), { title: 'Open a notebook folder' }));
      return chosen === null ? null : session.open(chosen);
    },
    openSample: () => openSample(context),
    closeNotebook: async () => {
      await session.close();
      return null;
    },
    showNotebookFolder: async () => {
      if (session.info) await shell.openPath(session.info.path);
      return null;
    },
  };
}

async function appState({ settings, recent, session }: AppContext): Promise<AppState> {
  return {
    version: app.getVersion(),
    platform: platformName(),
    electron: process.versions.electron,
    settings: settings.current,
    recent: await recent.list(),
    notebook: session.info,
    saveState: session.saveState,
    problem: session.problem,
  };
}

function platformName(): AppState['platform'] {
  if (process.platform === 'darwin') return 'mac';
  return process.platform === 'win32' ? 'windows' : 'linux';
}

function notebookFolder({ settings }: AppContext): string {
  return settings.current.notebookFolder ?? app.getPath('documents');
}
