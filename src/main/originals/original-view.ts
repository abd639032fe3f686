import { BrowserWindow, type Input, type WebContents, WebContentsView } from 'electron';
import { pathToFileURL } from 'node:url';
import type { KeptOriginal } from '../../desk/kept-original';
import { textOfOriginal } from '../../desk/kept-original';
import { LOCKED_DOWN } from '../locked-down';
import {
  FRAME_ACTIONS,
  FRAME_HEIGHT,
  type FrameAction,
  framePage,
  type FrameWords,
  showingOf,
  textPage,
} from './original-page';
import { OriginalSession } from './original-session';

/** What the windows of originals say of themselves; a page has no say in it. */
const TITLE = 'Original - not connected';

/** Where a link of the frame leads; nothing is ever loaded from there. */
const ACTION_ADDRESS = 'dateline-kept://do/';

/** Prefers neither scripts nor anything that could ask, sound or come from elsewhere. */
const INERT = {
  ...LOCKED_DOWN,
  javascript: false,
  images: true,
  webgl: false,
  plugins: false,
  disableDialogs: true,
  autoplayPolicy: 'document-user-activation-required',
} as const satisfies Electron.WebPreferences;

/** What a person can do with an original from its window. */
export interface OriginalActions {
  readonly save: (window: BrowserWindow) => void;
  readonly folder: () => void;
}

/** The windows in which originals are looked at: one each, beside the app's own. */
export class OriginalViews {
  #pages: OriginalSession | null = null;
  #frames: OriginalSession | null = null;
  readonly #open = new Map<string, BrowserWindow>();

  /** Shows an original in a window of its own, or brings its window to the front. `false` when it can't be shown. */
  async show(kept: KeptOriginal, words: FrameWords, actions: OriginalActions): Promise<boolean> {
    this.#pages ??= new OriginalSession('original');
    this.#frames ??= new OriginalSession('original-frame');
    const text = showingOf(kept.extension) === 'text' ? await textOfOriginal(kept) : null;
    const there = this.#open.get(kept.hash);
    if (there) {
      there.focus();
      return true;
    }
    const address = addressOf(this.#pages, kept, text);
    if (address === null) return false;
    const frame = this.#frames.serve(ownPage(framePage(words, ACTION_ADDRESS)));
    const window = openWindow(
      { page: address, frame },
      { page: this.#pages, frame: this.#frames },
      actions,
    );
    this.#open.set(kept.hash, window);
    window.once('closed', () => this.#open.delete(kept.hash));
    return true;
  }

  /** Closes all of them. */
  closeAll(): void {
    for (const window of this.#open.values()) window.destroy();
  }
}

/** Where the view finds what is to be shown; `null` for formats that are not shown, and text that is none. */
function addressOf(
  session: OriginalSession,
  kept: KeptOriginal,
  text: string | null,
): string | null {
  const { extension, bytes, via, path } = kept;
  switch (showingOf(extension)) {
    case 'markup': {
      // What was pasted is kept as UTF-8, whatever its markup says.
      const charset = via === 'paste' ? '; charset=utf-8' : '';
      return session.serve({ bytes, mediaType: `text/html${charset}` });
    }
    case 'archive': {
      // Chromium takes archives apart in the page's own sandbox, and only those that are files.
      const address = pathToFileURL(path).href;
      session.allow(address);
      return address;
    }
    case 'text':
      return text === null ? null : session.serve(ownPage(textPage(text)));
    case null:
      return null;
  }
}

function ownPage(html: string) {
  return { bytes: Buffer.from(html, 'utf8'), mediaType: 'text/html; charset=utf-8' };
}

type Both<Value> = Readonly<Record<'page' | 'frame', Value>>;

function openWindow(
  addresses: Both<string>,
  sessions: Both<OriginalSession>,
  actions: OriginalActions,
): BrowserWindow {
  const window = new BrowserWindow({
    width: 960,
    height: 820,
    minWidth: 480,
    minHeight: 320,
    title: TITLE,
    webPreferences: { ...INERT, partition: sessions.frame.partition },
  });
  window.removeMenu();
  window.on('page-title-updated', (event) => event.preventDefault());
  const view = new WebContentsView({
    webPreferences: { ...INERT, partition: sessions.page.partition },
  });
  view.setBackgroundColor('#FFFFFF');
  window.contentView.addChildView(view);
  const fit = (): void => {
    const { width, height } = window.getContentBounds();
    view.setBounds({ x: 0, y: FRAME_HEIGHT, width, height: Math.max(0, height - FRAME_HEIGHT) });
  };
  fit();
  window.on('resize', fit);
  const contents = { frame: window.webContents, page: view.webContents };
  followKeys(window, contents, actions);
  followLinks(window, contents.frame, actions);
  stay(contents.page, addresses.page);
  void load(contents.frame, addresses.frame);
  void load(contents.page, addresses.page).then(() => {
    if (!contents.page.isDestroyed()) contents.page.focus();
  });
  window.once('closed', () => {
    sessions.page.drop(addresses.page);
    sessions.frame.drop(addresses.frame);
    // A view outlives the window it was in unless it is told.
    if (!contents.page.isDestroyed()) contents.page.close();
  });
  return window;
}

/** Links and fields of a kept page are only looked at: a press on them does nothing. */
const ONLY_LOOKED_AT =
  'a, area, button, input, select, textarea, label, form { pointer-events: none !important; }';

/**
 * Keeps a view at its address. Leaving is refused for every page of the app; what Chromium makes a blank page of (a
 * link to one of its own pages, a broken address) passes by that, and so links are dead, and the page comes back.
 */
function stay(contents: WebContents, address: string): void {
  contents.on('dom-ready', () => void contents.insertCSS(ONLY_LOOKED_AT));
  contents.on('before-input-event', (event, { key }) => {
    if (key === 'Enter') event.preventDefault();
  });
  contents.on('did-navigate', (_event, url) => {
    if (url !== address)
      setImmediate(() => !contents.isDestroyed() && void load(contents, address));
  });
}

/** A page that is closed, or tries to go elsewhere, while it comes is no error: what is drawn by then stays. */
async function load(contents: WebContents, address: string): Promise<void> {
  await contents.loadURL(address).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const isEnded = contents.isDestroyed() || code === 'ERR_ABORTED';
    if (!isEnded) process.stderr.write(`Dateline: an original was not drawn: ${code}\n`);
  });
}

function followKeys(
  window: BrowserWindow,
  contents: Both<WebContents>,
  actions: OriginalActions,
): void {
  const act = ({ type, key, control, meta }: Input): boolean => {
    if (type !== 'keyDown') return false;
    const isMod = control || meta;
    if (key === 'Escape' || (isMod && key.toLowerCase() === 'w')) window.close();
    else if (isMod && key.toLowerCase() === 's') actions.save(window);
    else if (key === 'F6') {
      (contents.page.isFocused() ? contents.frame : contents.page).focus();
    } else return false;
    return true;
  };
  for (const each of [contents.frame, contents.page]) {
    each.on('before-input-event', (event, input) => {
      if (act(input)) event.preventDefault();
    });
  }
}

/** The frame's links lead nowhere: following one is asking for what it says. */
function followLinks(window: BrowserWindow, frame: WebContents, actions: OriginalActions): void {
  const act: Readonly<Record<FrameAction, () => void>> = {
    save: () => actions.save(window),
    folder: actions.folder,
    close: () => window.close(),
  };
  frame.on('will-navigate', (event) => {
    event.preventDefault();
    const wanted = FRAME_ACTIONS.find((action) => event.url === `${ACTION_ADDRESS}${action}`);
    if (wanted) act[wanted]();
  });
}
