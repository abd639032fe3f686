import { app, session as electronSession } from 'electron';
import type { RunningApp } from './app';
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
  app.on('second-instance', () => window.focus());
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
