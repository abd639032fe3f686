import { app, session as electronSession } from 'electron';
import { randomUUID } from 'node:crypto';
import type { AppContext } from './app-context';
import { AppWindow } from './app-window';
import { BackgroundReader } from './background-reader';
import { Handover } from './handover';
import { allHandlers } from './ipc/all-handlers';
import { registerCalls, tellWindow } from './ipc/register';
import { AppMenu } from './menu';
import { NotebookSession } from './notebook-session';
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
  registerCalls(allHandlers(context), context.window);
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
  const deskPorts = { now: () => new Date().toISOString(), newId: () => randomUUID() };
  const currentWindow = () => window.current;
  const tell = tellWindow(currentWindow);
  const handover = new Handover(tell);
  const reader = new BackgroundReader();
  const readings = new Readings(deskPorts.newId);
  const recent = new RecentNotebooks(userData);
  const window = new AppWindow(userData, async (isPageAlive) => {
    if (isPageAlive) await handover.ask();
    reader.stop();
    await session.end();
  });
  const settings = new SettingsStore(userData, (changed) => {
    applyTheme(changed.theme, window.current);
    tell('settingsChanged', changed);
  });
  const session = new NotebookSession({
    desk: deskPorts,
    recent,
    tell,
    onChanged: () => menu.refresh(),
    onSwitched: (info) => {
      reader.cancel();
      readings.clear();
      window.setNotebook(info?.name ?? null);
      menu.refresh();
    },
  });
  const menu = menuOf(session, tell);
  const parts = { session, settings, recent, reader, readings, handover, deskPorts };
  const started = recent.load().then(() => session.reopenLast());
  const views = new ViewMemory(userData);
  return { window, menu, context: { ...parts, views, started, window: currentWindow } };
}

function menuOf(session: NotebookSession, tell: Tell): AppMenu {
  return new AppMenu(
    () => ({
      hasNotebook: session.desk !== null,
      undoState: session.desk?.undoState ?? { undo: null, redo: null },
    }),
    (command) => tell('menuCommand', { command }),
  );
}
