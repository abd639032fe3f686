import { BrowserWindow } from 'electron';
import type { PrintJob, PrintPage } from '../../contract/printing';
import { APP_PAGE, PRINT_HASH } from '../app-address';
import { LOCKED_DOWN } from '../locked-down';
import { devServer } from '../places';

/** The printing was called off. */
export class PrintingStopped extends Error {
  constructor() {
    super('The printing was called off');
  }
}

/**
 * A window that is never shown, with a page of the app's own that draws for paper. The page has no bridge: what it
 * draws can reach nothing, and it is main that asks it to draw.
 */
export class PrintWindow {
  readonly #window: BrowserWindow;
  readonly #stopped: Promise<never>;

  /** @param signal calls everything off, at any time */
  constructor(private readonly signal: AbortSignal) {
    this.#window = new BrowserWindow({
      show: false,
      width: 900,
      height: 1200,
      webPreferences: {
        ...LOCKED_DOWN,
        backgroundThrottling: false,
      },
    });
    this.#stopped = new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new PrintingStopped()), { once: true });
    });
    // Whoever waits gets the rejection; when nobody does any more, it is no error.
    this.#stopped.catch(() => undefined);
  }

  /** Draws a job, and tells how much of it is drawn. */
  async draw(job: PrintJob, onDrawn: (share: number) => void): Promise<void> {
    await this.#unlessStopped(this.#window.loadURL(`${devServer() ?? APP_PAGE}${PRINT_HASH}`));
    await this.#ask('begin', job);
    for (let drawn = 0; drawn < 1;) {
      drawn = await this.#ask('draw');
      onDrawn(drawn);
    }
  }

  /** The pages as a PDF. */
  pdf(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return this.#unlessStopped(this.#window.webContents.printToPDF(options));
  }

  /** Gives the pages to the system's print dialog; `null` when all went well, otherwise its own word for why not. */
  print(options: Electron.WebContentsPrintOptions): Promise<string | null> {
    return this.#unlessStopped(
      new Promise((resolve) => {
        this.#window.webContents.print(options, (success, reason) => {
          resolve(success ? null : reason);
        });
      }),
    );
  }

  /** Takes the window away. */
  end(): void {
    if (!this.#window.isDestroyed()) this.#window.destroy();
  }

  #ask<Name extends keyof PrintPage>(
    name: Name,
    ...given: Parameters<PrintPage[Name]>
  ): Promise<Awaited<ReturnType<PrintPage[Name]>>> {
    const words = given.map((each) => JSON.stringify(each)).join(', ');
    const call = `printPage.then((page) => page.${name}(${words}))`;
    return this.#unlessStopped(this.#window.webContents.executeJavaScript(call) as Promise<never>);
  }

  #unlessStopped<Value>(work: Promise<Value>): Promise<Value> {
    if (this.signal.aborted) return Promise.reject(new PrintingStopped());
    return Promise.race([work, this.#stopped]);
  }
}
