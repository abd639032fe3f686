import { app, dialog } from 'electron';
import { registerAppScheme } from './protocol';
import { startApp } from './start';

/*
 * Electron's main process. What must be settled before the app is ready is settled here, at the top level of the
 * module that Electron waits for.
 */
// It would take back --no-sandbox, which Chromium needs where everything runs as root; windows ask for it themselves.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.setName('Dateline');
registerAppScheme();
keepWholePageCompiled();
if (app.requestSingleInstanceLock()) startApp().catch(giveUp);
else app.quit();

/**
 * Has a page's functions compiled with it and not when they are called for the first time. What is kept compiled from
 * the first start on (window.ts) is what was compiled once the page's code had run, and most of what draws its first
 * frame had not: a thousand functions, at every start anew (about 40 ms). `v8CacheOptions` can ask for it, but Chromium
 * 130 does not follow for modules. The switch is for pages; the flags of this process itself are settled by now.
 */
function keepWholePageCompiled(): void {
  app.commandLine.appendSwitch('js-flags', '--no-lazy');
}

/** Nothing can be shown in a window that could not be made, so the system's own box says what happened. */
function giveUp(error: unknown): void {
  const what = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Dateline could not start: ${what}\n`);
  dialog.showErrorBox('Dateline could not start', what);
  app.exit(1);
}
