import { app } from 'electron';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the built app keeps its own files, seen from the folder of main's bundle. */
const built = import.meta.dirname;

/** The page and everything it loads. */
export const rendererFolder = join(built, '../renderer');

/** The preload script. */
export const preloadFile = join(built, '../preload/index.cjs');

/** The entry of the background process; its path is all that main takes of it. */
export const backgroundFile = join(built, 'background.js');

/** The entry of the worker that builds snapshots. */
export const snapshotFile = pathToFileURL(join(built, 'snapshot.js'));

/** Files that ship with the app as they are. */
export function resourcesFolder(): string {
  return app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
}

/** Address of Vite's dev server; `null` in every build that a person gets. */
export function devServer(): string | null {
  const address = process.env['ELECTRON_RENDERER_URL'];
  return !app.isPackaged && address ? new URL(address).origin : null;
}
