import type { BrowserWindow } from 'electron';
import type { Settings } from '../contract/app-state';
import { loadPage, openWindow, windowPlaceFile, type WindowPlaceFile } from './window';
import type { WindowPlace } from './window-place';

/** A page that dies again within this time is not loaded anew: it would die for ever. */
const CRASH_LOOP_MS = 10_000;

/** The app's one window, from its opening to its end. */
export class AppWindow {
  readonly #place: WindowPlaceFile;
  #remembered: WindowPlace | null = null;
  #window: BrowserWindow | null = null;
  #isClosing = false;

  /** @param beforeClose what must be done before the window may go; it stays when this comes back with `false` */
  constructor(
    userData: string,
    private readonly beforeClose: (isPageAlive: boolean) => Promise<boolean>,
  ) {
    this.#place = windowPlaceFile(userData);
  }

  /** The window itself; `null` before it opens and after it closed. */
  get current(): BrowserWindow | null {
    return this.#window;
  }

  /** Reads where the window stood when it was closed last. */
  async recall(): Promise<void> {
    this.#remembered = await this.#place.read();
  }

  /** Makes the window, where it stood last. */
  make(theme: Settings['theme']): void {
    const { window, rememberPlace } = openWindow(this.#place, this.#remembered, theme);
    this.#window = window;
    window.on('close', (event) => {
      if (this.#window === null) return;
      event.preventDefault();
      void this.#close(window, rememberPlace);
    });
    reviveAfterCrash(window);
  }

  /** Loads the window's page. */
  async load(): Promise<void> {
    if (this.#window) await loadPage(this.#window);
  }

  /** Brings the window to the front. */
  focus(): void {
    if (!this.#window) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  /** Names the open notebook in the window's title. */
  setNotebook(name: string | null): void {
    this.#window?.setTitle(name === null ? 'Dateline' : `Dateline — ${name}`);
  }

  async #close(window: BrowserWindow, rememberPlace: () => Promise<void>): Promise<void> {
    if (this.#isClosing) return;
    this.#isClosing = true;
    let mayGo = true;
    try {
      await rememberPlace();
      mayGo = await this.beforeClose(!window.webContents.isCrashed());
    } finally {
      this.#isClosing = false;
      if (mayGo) {
        this.#window = null;
        window.close();
      }
    }
  }
}

/** Loads the page anew when its process died: everything it showed is on the disk. */
function reviveAfterCrash(window: BrowserWindow): void {
  let lastCrash = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    process.stderr.write(`Dateline: the window's process ended (${reason})\n`);
    const isLoop = performance.now() - lastCrash < CRASH_LOOP_MS;
    lastCrash = performance.now();
    if (!isLoop) window.webContents.reload();
  });
}
