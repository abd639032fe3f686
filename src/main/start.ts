import { app, session as electronSession } from 'electron';
import type { RunningApp } from './app';
import { filesNamedIn } from './files-named';
import { AppWindow } from './app-window';
import { serveApp } from './protocol';
import { lockDownPages, lockDownSession } from './security';
import { SettingsStore } from './settings-store';
import { applyTheme } from './window';

/**
 * Starts the app: what its window needs comes first, and everything else is loaded while the window's page is on its
 * way. The page is served once all is there, so that no call of it finds nobody.
 */
export async function startApp(): Promise<void> {
  lockDownPages();
  let take: (running: RunningApp) => void = () => undefined;
  const running = new Promise<RunningApp>((resolve) => {
    take = resolve;
  });
  const userData = app.getPath('userData');
  const window = new AppWindow(userData, async (isPageAlive) =>
    (await running).beforeClose(isPageAlive),
  );
  const settings = new SettingsStore(userData, (changed) => {
    applyTheme(changed.theme, window.current);
    void running.then((parts) => parts.settingsChanged(changed));
  });
  const open = (paths: readonly string[]): void => {
    if (paths.length > 0) void running.then((parts) => parts.open(paths));
  };
  app.on('second-instance', (_event, args, folder) => {
    window.focus();
    open(filesNamedIn(args, folder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open([path]);
  });
  open(filesNamedIn(process.argv, process.cwd()));
  app.on('window-all-closed', () => app.quit());
  await Promise.all([app.whenReady(), settings.load(), window.recall()]);
  lockDownSession(electronSession.defaultSession);
  serveApp(electronSession.defaultSession, running);
  const { theme } = settings.current;
  applyTheme(theme, null);
  window.make(theme);
  const loaded = window.load();
  const { runApp } = await import('./app');
  take(runApp({ userData, window, settings }));
  await loaded;
}
