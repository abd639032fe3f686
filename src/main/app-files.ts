import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import { APP_ORIGIN } from './app-address';
import { contentSecurityPolicy, withNonce } from './content-security-policy';

const PAGE = 'index.html';

/** Kinds of files a build puts out; nothing else is served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const EVERY_ANSWER = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

/** A request of the window, as far as it matters. */
export interface Asked {
  readonly url: string;
  readonly method: string;
}

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

/**
 * Answers a request of the window for a file of the app. Whatever lies outside `folder` is not found. The file is read
 * on the spot: the window waits for it, and by way of other threads it would also wait for each of main's turns between.
 */
export function answerWithAppFile({ url, method }: Asked, folder: string): Answer {
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  const path = fileOf(url, folder);
  const type = path === null ? undefined : MEDIA_TYPES[extname(path)];
  if (path === null || !type) return refuse(404);
  const bytes = bytesOf(path);
  if (bytes === null) return refuse(404);
  return path === join(folder, PAGE) ? page(bytes.toString('utf8'), type) : asset(bytes, type);
}

/** The file that an address names; `null` when it is no file of the app. */
export function fileOf(address: string, folder: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || `${url.protocol}//${url.host}` !== APP_ORIGIN) return null;
  const name = decoded(url.pathname);
  if (name === null || name.includes('\0') || name.includes('\\')) return null;
  const path = resolve(folder, `.${name === '/' ? `/${PAGE}` : name}`);
  const inside = relative(folder, path);
  return inside === '' || inside.startsWith('..') || inside.includes(`..${sep}`) ? null : path;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function bytesOf(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** The page is made anew for every answer, as its nonce is good for one. */
function page(html: string, type: string): Answer {
  const nonce = randomBytes(16).toString('base64');
  const headers = {
    ...EVERY_ANSWER,
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'Cache-Control': 'no-store',
  };
  return { status: 200, headers, bytes: Buffer.from(withNonce(html, nonce)) };
}

/** Assets bear the hash of their content in their names. */
function asset(bytes: Buffer, type: string): Answer {
  const headers = {
    ...EVERY_ANSWER,
    'Content-Type': type,
    // An asset opened as a page of its own (an SVG) may do nothing at all.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'public, max-age=31536000, immutable',
  };
  return { status: 200, headers, bytes };
}

function refuse(status: 404 | 405): Answer {
  return { status, headers: EVERY_ANSWER, bytes: Buffer.alloc(0) };
}
