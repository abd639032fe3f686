import { app, session as electronSession } from 'electron';
import { randomUUID } from 'node:crypto';
import type { DeskPorts } from '../desk/notebook-desk';
import { snapshotInWorker } from '../library/snapshot-in-worker';
import type { AppContext } from './app-context';
import { AppWindow } from './app-window';
import { heldQuestions } from './ask-about-held';
import { BackgroundReader } from './background-reader';
import { CopyKeeper } from './copy-keeper';
import { CopyPreviews } from './copy-preview';
import { Handover } from './handover';
import { HistoryUpkeep } from './history-upkeep';
import { allHandlers } from './ipc/all-handlers';
import { registerCalls, tellWindow } from './ipc/register';
import { AppMenu } from './menu';
import { NotebookSession } from './notebook-session';
import { snapshotFile } from './places';
import { serveApp } from './protocol';
import { Readings } from './readings';
import { RecentNotebooks } from './recent-notebooks';
import { lockDownPages, lockDownSession } from './security';
import { SettingsStore } from './settings-store';
import type { Tell } from './tell';
import { ViewMemory } from './view-memory';
import { applyTheme } from './window';

/** Starts the app once Electron is ready: puts its parts together, opens the window, reopens the last notebook. */
export async function runApp(): Promise<void> {
  lockDownPages();
  lockDownSession(electronSession.defaultSession);
  serveApp(electronSession.defaultSession);
  const { context, window, menu } = compose();
  app.on('second-instance', () => window.focus());
  app.on('window-all-closed', () => app.quit());
  registerCalls(allHandlers(context), context.window, () => context.session.settled());
  await context.settings.load();
  const { theme } = context.settings.current;
  applyTheme(theme, null);
  menu.show();
  await window.open(theme);
}

interface Parts {
  readonly context: AppContext;
  readonly window: AppWindow;
  readonly menu: AppMenu;
}

/** Makes the parts of the app; reading what earlier sessions left begins at once. */
function compose(): Parts {
  const userData = app.getPath('userData');
  const deskPorts: DeskPorts = {
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    whenNotSaved: 'hold',
    buildSnapshot: snapshotInWorker(snapshotFile),
  };
  const currentWindow = () => window.current;
  const tell = tellWindow(currentWindow);
  const handover = new Handover(tell);
  const reader = new BackgroundReader();
  const readings = new Readings(deskPorts.newId);
  const recent = new RecentNotebooks(userData);
  const window = new AppWindow(userData, async (isPageAlive) => {
    if (isPageAlive) await handover.ask();
    if (!(await session.end())) return false;
    reader.stop();
    await copies.end();
    return true;
  });
  const settings = new SettingsStore(userData, (changed) => {
    applyTheme(changed.theme, window.current);
    tell('settingsChanged', changed);
  });
  const previews = new CopyPreviews();
  const history = new HistoryUpkeep(() => settings.current.historyDays);
  const copies = new CopyKeeper({
    userData,
    settings: () => settings.current,
    now: deskPorts.now,
    tell,
  });
  const session = new NotebookSession({
    desk: deskPorts,
    recent,
    tell,
    heldQuestions: heldQuestions(currentWindow),
    onChanged: () => {
      menu.refresh();
      copies.edited();
    },
    onSwitched: (info) => {
      reader.cancel();
      readings.clear();
      previews.leave();
      copies.follow(info);
      history.follow(session.desk);
      window.setNotebook(info?.name ?? null);
      menu.refresh();
    },
  });
  const menu = menuOf(session, tell);
  const parts = { session, settings, recent, reader, readings, handover, deskPorts };
  const keeping = { copies, previews };
  const started = recent.load().then(() => session.reopenLast());
  const views = new ViewMemory(userData);
  return { window, menu, context: { ...parts, ...keeping, views, started, window: currentWindow } };
}

function menuOf(session: NotebookSession, tell: Tell): AppMenu {
  return new AppMenu(
    () => ({
      hasNotebook: session.desk !== null,
      isReadOnly: session.info?.readOnly != null,
      undoState: session.desk?.undoState ?? { undo: null, redo: null },
    }),
    (command) => tell('menuCommand', { command }),
  );
}
