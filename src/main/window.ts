import { BrowserWindow, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Settings } from '../contract/app-state';
import { APP_PAGE } from './app-address';
import { LOCKED_DOWN } from './locked-down';
import { devServer, preloadFile } from './places';
import { UserDataFile } from './user-data-file';
import { placeOnDisplays, SMALLEST, type WindowPlace, windowPlaceSchema } from './window-place';

/** A window that was moved is remembered once it has stood still for this long. */
const SETTLED_MS = 500;

/** Ground of each theme, so that nothing flashes before the page is painted: `--paper` in ui/tokens.css. */
const GROUND = { light: '#FBFAF7', dark: '#171614', sepia: '#F4EAD5' } as const;

/** A window and its memory. */
export interface OpenedWindow {
  readonly window: BrowserWindow;
  /** Keeps where the window stands now; to be waited for before the app ends. */
  readonly rememberPlace: () => Promise<void>;
}

/** Where the window stood when it was closed last; `null` before the first time. */
export type WindowPlaceFile = UserDataFile<WindowPlace | null>;

/** The file that remembers where the window stood. */
export function windowPlaceFile(userData: string): WindowPlaceFile {
  return new UserDataFile(join(userData, 'window.json'), v.nullable(windowPlaceSchema), null);
}

/** Makes the app's window, hidden until its page has something to show. */
export function openWindow(
  file: WindowPlaceFile,
  remembered: WindowPlace | null,
  theme: Settings['theme'],
): OpenedWindow {
  const window = new BrowserWindow({
    ...placeOnDisplays(remembered, workAreas()),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Dateline',
    backgroundColor: groundOf(theme),
    webPreferences: {
      ...LOCKED_DOWN,
      preload: preloadFile,
      // The page's own code is the same at every start: it is kept compiled from the first one on.
      v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
    },
  });
  if (remembered?.isMaximized) window.maximize();
  // The title names the notebook; the page has no say in it.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  return { window, rememberPlace: keepPlace(window, file) };
}

/** Loads the app's page. One that does not load means a broken installation, and throws. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(devServer() ?? APP_PAGE);
  } catch (error) {
    // The page asked for another address before it was complete; that is refused elsewhere, and the page stays.
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED')) throw error;
  }
}

/** Lets window and system widgets follow the theme. */
export function applyTheme(theme: Settings['theme'], window: BrowserWindow | null): void {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
  window?.setBackgroundColor(groundOf(theme));
}

function groundOf(theme: Settings['theme']): string {
  if (theme !== 'system') return GROUND[theme];
  return nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light;
}

function workAreas(): readonly [Electron.Rectangle, ...Electron.Rectangle[]] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main.workArea, ...others.map(({ workArea }) => workArea)];
}

function keepPlace(window: BrowserWindow, file: WindowPlaceFile) {
  let timer: NodeJS.Timeout | undefined;
  const remember = async (): Promise<void> => {
    clearTimeout(timer);
    await file.write({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  };
  const rememberSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void remember(), SETTLED_MS);
  };
  window.on('resize', rememberSoon);
  window.on('move', rememberSoon);
  window.on('maximize', rememberSoon);
  window.on('unmaximize', rememberSoon);
  return remember;
}
