/** How an original can be looked at. */
export type Showing = 'markup' | 'archive' | 'text' | null;

const MARKUP = new Set(['html', 'htm', 'xhtml']);
const ARCHIVE = new Set(['mhtml', 'mht']);
/** Formats whose bytes say nothing to a person: showing them would need a program of their own. */
const CLOSED = new Set(['pdf', 'docx', 'epub', 'zip', 'rtf', 'bin', 'doc', 'odt']);

/**
 * How the bytes of a format are shown: as a page, as an archive of a page, as text, or (`null`) not at all. What is
 * unknown is tried as text, which is refused later when it is none.
 */
export function showingOf(extension: string): Showing {
  if (MARKUP.has(extension)) return 'markup';
  if (ARCHIVE.has(extension)) return 'archive';
  return CLOSED.has(extension) ? null : 'text';
}

/**
 * The policy of a kept page: its own inline styles and pictures, and nothing else. `sandbox` without a word behind it
 * forbids scripts, forms, windows, downloads and leaving the page.
 */
export const ORIGINAL_POLICY = [
  'sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Colours of the app, since these pages have none of its sheets: `ui/tokens.css`. */
const COLOURS = `
  :root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1c1b19; --muted: #66625a; --line: #e4e0d8; --accent: #1f5f8b; }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #171614; --ink: #ece9e2; --muted: #a39e94; --line: #35332e; --accent: #86b8db; }
  }`;

/** A page that shows a text as it is, character by character. */
export function textPage(text: string): string {
  return page(
    `body { margin: 0; background: var(--paper); color: var(--ink); }
     pre { max-width: 88ch; margin: 0 auto; padding: 32px 24px 64px; font: 14px/1.6 ui-monospace, Consolas, 'DejaVu Sans Mono', monospace; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }`,
    // A line feed right behind the tag would be swallowed.
    `<pre dir="auto">\n${escaped(text)}</pre>`,
  );
}

/** What the frame around an original says of it. */
export interface FrameWords {
  readonly title: string;
  /** Where the bytes came from and when, in a few words. */
  readonly from: string;
  readonly hash: string;
}

/** What a link of the frame asks for. */
export const FRAME_ACTIONS = ['save', 'folder', 'close'] as const;
/** What a link of the frame asks for. */
export type FrameAction = (typeof FRAME_ACTIONS)[number];

/** Height of the frame's line in pixels. */
export const FRAME_HEIGHT = 56;

/** The line above an original: what it is, that it is not connected, and what can be done with it. */
export function framePage({ title, from, hash }: FrameWords, actionAddress: string): string {
  const link = (action: FrameAction, label: string, keys: string): string =>
    `<a href="${actionAddress}${action}" title="${keys}" draggable="false">${label}</a>`;
  return page(
    `body { margin: 0; height: ${String(FRAME_HEIGHT)}px; box-sizing: border-box; display: flex; gap: 24px; align-items: center; padding: 0 16px; overflow: hidden; background: var(--paper); color: var(--ink); border-bottom: 1px solid var(--line); font: 13px/18px 'Inter', 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif; }
     main { flex: 1; min-width: 0; } p { margin: 0; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
     p + p { font-size: 12px; line-height: 16px; color: var(--muted); } nav { display: flex; flex: none; gap: 16px; }
     a { color: var(--accent); text-decoration: none; border-radius: 4px; } a:hover { text-decoration: underline; } a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }`,
    `<main><p dir="auto"><strong>${escaped(title)}</strong></p><p title="SHA-256 ${escaped(hash)}">${escaped(from)} · not connected: nothing is loaded and no script runs</p></main>
     <nav aria-label="This original">${link('save', 'Save a copy…', 'Ctrl+S')}${link('folder', 'Show in folder', 'In the folder of the notebook')}${link('close', 'Close', 'Escape')}</nav>`,
  );
}

function page(style: string, body: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>Original</title><style>${COLOURS}${style}</style></head><body>${body}</body></html>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
