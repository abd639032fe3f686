import { setMaxListeners } from 'node:events';
import { isIP, type LookupFunction } from 'node:net';
import type { Dispatcher } from 'undici';
import type { AddressProblem } from '../../domain/article/address-problem';
import type { Instant } from '../../domain/ids';
import type { ReadError } from '../../domain/incoming/read-error';
import { fail, ok, type Result } from '../../domain/result';
import { formatOfExtension, LARGEST, largestOf } from '../../ingest/readable';
import {
  type HostAddress,
  hostOf,
  locate,
  type Resolve,
  resolveHost,
  webAddress,
} from './allowed-address';
import { collectBody } from './collect-body';
import { connectionProblem, proxyProblem } from './connection-problem';
import { extensionOf } from './page-type';

/** Longest that fetching one page may take, from the first name looked up to the last byte, in milliseconds. */
const LIMIT_MS = 30_000;
/** Most times that a page may send on; browsers allow 20, honest pages need three. */
const MOST_REDIRECTS = 10;

/** What Dateline calls itself: no browser, and who asks. */
const USER_AGENT = 'Dateline/0.1 (research notebook; fetches a page when its reader asks for it)';

const ACCEPT = 'text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.9,*/*;q=0.1';

/** What came from an address. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** Without a dot, by what the server says it is. */
  readonly extension: string;
  /** What the server says it is, with its charset; empty when it says nothing. */
  readonly mediaType: string;
  /** Where it was in the end, without fragment. */
  readonly address: string;
  readonly capturedAt: Instant;
}

/** What fetching needs. */
export interface FetchPorts {
  readonly now: () => Instant;
  /** Address of the proxy for an address; `null` for none. */
  readonly proxyFor: (address: string) => Promise<string | null>;
  /** Hosts of the own network that the user confirmed. */
  readonly confirmedHosts: ReadonlySet<string>;
  readonly signal?: AbortSignal;
  readonly resolve?: Resolve;
  readonly limitMs?: number;
}

/**
 * Fetches the page at a web address, and nothing else: no cookies, no referrer, no picture of it. Every host on the way
 * is looked up once, must lie in the public network, and is connected to at just the addresses that were looked at.
 */
export async function fetchAddress(
  address: string,
  ports: FetchPorts,
): Promise<Result<Fetched, ReadError>> {
  const limit = AbortSignal.timeout(ports.limitMs ?? LIMIT_MS);
  const signal = ports.signal ? AbortSignal.any([limit, ports.signal]) : limit;
  // Every hop listens to it.
  setMaxListeners(0, signal);
  let next = address;
  let host = '';
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const url = webAddress(next);
    if (!url.ok) return refused(host, url.error);
    host = hostOf(url.value);
    const hop = await fetchOnce(url.value, { ...ports, signal }).catch((error: unknown) => {
      if (ports.signal?.aborted) return fail({ kind: 'cancelled' } as const);
      return refused(host, limit.aborted ? { kind: 'tooSlow' } : connectionProblem(error));
    });
    if (!hop.ok) return hop;
    if ('bytes' in hop.value) return ok(hop.value);
    next = new URL(hop.value.location, url.value).href;
  }
  return refused(host, { kind: 'tooManyRedirects' });
}

type Hop = Result<Fetched | { readonly location: string }, ReadError>;

async function fetchOnce(url: URL, ports: FetchPorts & { signal: AbortSignal }): Promise<Hop> {
  const { signal, confirmedHosts, now } = ports;
  const host = hostOf(url);
  const proxy = await ports.proxyFor(url.href);
  const found = await inTime(
    locate(host, {
      isConfirmed: confirmedHosts.has(host),
      hasProxy: proxy !== null,
      resolve: ports.resolve ?? resolveHost,
    }),
    signal,
  );
  if (!found.ok) return refused(host, found.error);
  const way = await wayTo(url, found.value, proxy);
  if (way === null) return refused(host, { kind: 'proxy', code: 'ERR_INVALID_URL' });
  const { request } = await import('undici');
  try {
    const answer = await request(url, { dispatcher: way, method: 'GET', headers: HEADERS, signal });
    return await taken(url, answer, now);
  } catch (error) {
    if (proxy === null || signal.aborted) throw error;
    return refused(host, proxyProblem(error));
  } finally {
    // What is left unread of an answer goes with its connection.
    void way.destroy();
  }
}

const HEADERS = {
  'user-agent': USER_AGENT,
  accept: ACCEPT,
  'accept-encoding': 'gzip, deflate, br',
};

/**
 * The connection to a host: at the addresses that were looked at and no others, or through a proxy. For http the proxy
 * is asked for the page; only for https does it pass on what it can't read, which many proxies allow for nothing else.
 */
async function wayTo(
  url: URL,
  addresses: readonly HostAddress[],
  proxy: string | null,
): Promise<Dispatcher | null> {
  const { Agent, ProxyAgent } = await import('undici');
  const host = hostOf(url);
  if (proxy !== null) {
    const proxyTunnel = url.protocol === 'https:';
    return URL.canParse(proxy) ? new ProxyAgent({ uri: proxy, proxyTunnel }) : null;
  }
  const pinned: LookupFunction = (asked, options, tell) => {
    if (asked.replace(/\.$/, '') !== host) tell(new Error(`${asked} was not looked at`), []);
    else if (options.all) tell(null, [...addresses]);
    else tell(null, addresses[0]?.address ?? '', addresses[0]?.family);
  };
  const lookup = isIP(host) === 0 ? { lookup: pinned } : {};
  return new Agent({ connect: { ...lookup, timeout: 10_000 }, pipelining: 0 });
}

async function taken(
  url: URL,
  { statusCode, headers, body }: Dispatcher.ResponseData,
  now: () => Instant,
): Promise<Hop> {
  const host = hostOf(url);
  const location = one(headers['location']);
  if ([301, 302, 303, 307, 308].includes(statusCode) && location !== '') {
    if (!URL.canParse(location, url.href)) return refused(host, { kind: 'notWeb' });
    return ok({ location });
  }
  if (statusCode === WANTS_PASSWORD) return refused(host, { kind: 'proxy', code: '407' });
  if (statusCode < 200 || statusCode > 299) {
    return refused(host, { kind: 'status', status: statusCode });
  }
  const mediaType = one(headers['content-type']);
  const extension = extensionOf(mediaType, url.pathname);
  if (extension === null) return refused(host, { kind: 'wrongType', mediaType: shown(mediaType) });
  const format = formatOfExtension(extension);
  const limit = format === null ? LARGEST.html : largestOf(format);
  const bytes = await collectBody(body, one(headers['content-encoding']), limit);
  if (!bytes.ok) return bytes;
  return ok({ bytes: bytes.value, extension, mediaType, address: url.href, capturedAt: now() });
}

/** The HTTP status by which a proxy asks who it is that wants something of it. */
const WANTS_PASSWORD = 407;

function refused(
  host: string,
  problem: AddressProblem,
): { readonly ok: false; readonly error: ReadError } {
  return fail({ kind: 'address', host, problem });
}

/** A header that came more than once counts as it came first. */
function one(header: string | readonly string[] | undefined): string {
  return (typeof header === 'string' ? header : header?.[0]) ?? '';
}

function shown(mediaType: string): string {
  return mediaType.split(';', 1)[0]?.trim().slice(0, 100) ?? '';
}

/** Looking a name up can't be called off; nobody has to wait for it. */
function inTime<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const over = (): void => reject(new DOMException('called off', 'AbortError'));
    if (signal.aborted) over();
    signal.addEventListener('abort', over, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', over));
  });
}
