import type { BrowserWindow } from 'electron';
import type { Settings } from '../contract/app-state';
import { loadPage, openWindow } from './window';

/** A page that dies again within this time is not loaded anew: it would die for ever. */
const CRASH_LOOP_MS = 10_000;

/** The app's one window, from its opening to its end. */
export class AppWindow {
  #window: BrowserWindow | null = null;
  #isClosing = false;

  /** @param beforeClose what must be done before the window may go; it stays when this comes back with `false` */
  constructor(
    private readonly userData: string,
    private readonly beforeClose: (isPageAlive: boolean) => Promise<boolean>,
  ) {}

  /** The window itself; `null` before it opens and after it closed. */
  get current(): BrowserWindow | null {
    return this.#window;
  }

  /** Opens the window and loads its page. */
  async open(theme: Settings['theme']): Promise<void> {
    const { window, rememberPlace } = await openWindow(this.userData, theme);
    this.#window = window;
    window.on('close', (event) => {
      if (this.#window === null) return;
      event.preventDefault();
      void this.#close(window, rememberPlace);
    });
    reviveAfterCrash(window);
    await loadPage(window);
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
