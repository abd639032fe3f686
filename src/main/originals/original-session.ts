import { type Session, session as electronSession } from 'electron';
import { ORIGINAL_POLICY } from './original-page';

/** Scheme under which kept pages are handed to the view that shows them; it is known in their session only. */
const SCHEME = 'dateline-kept';

/** A page to be served: its bytes, and what they are. */
export interface ServedPage {
  readonly bytes: Uint8Array;
  /** Without `charset` the page's own word, or its bytes, say how they are encoded. */
  readonly mediaType: string;
}

/**
 * A session that lives in memory, knows no network, and serves one page after the other to views that may load nothing
 * but that very page. Every other request is cancelled, whatever its scheme.
 */
export class OriginalSession {
  readonly #session: Session;
  readonly #pages = new Map<string, ServedPage>();
  readonly #allowed = new Set<string>();
  #turn = 0;

  /** @param partition its name; sessions of one name are the same */
  constructor(readonly partition: string) {
    this.#session = electronSession.fromPartition(partition, { cache: false });
    this.#lockDown();
    this.#session.protocol.handle(SCHEME, ({ url }) => this.#serve(url));
  }

  /** The address under which a page is served until it is dropped. */
  serve(page: ServedPage): string {
    this.#turn += 1;
    const address = `${SCHEME}://page/${String(this.#turn)}`;
    this.#pages.set(address, page);
    this.#allowed.add(address);
    return address;
  }

  /** Lets one file be loaded as a page until it is dropped. */
  allow(fileAddress: string): void {
    this.#allowed.add(fileAddress);
  }

  /** Ends what `serve` or `allow` began. */
  drop(address: string): void {
    this.#pages.delete(address);
    this.#allowed.delete(address);
    if (this.#allowed.size === 0) void this.#session.clearStorageData();
  }

  #serve(address: string): Response {
    const page = this.#pages.get(address);
    if (!page) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(page.bytes), {
      headers: {
        'Content-Type': page.mediaType,
        'Content-Security-Policy': ORIGINAL_POLICY,
        'X-Content-Type-Options': 'nosniff',
        'X-DNS-Prefetch-Control': 'off',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store',
      },
    });
  }

  #lockDown(): void {
    const session = this.#session;
    session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    session.setPermissionCheckHandler(() => false);
    session.setDevicePermissionHandler(() => false);
    session.on('will-download', (event) => event.preventDefault());
    session.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
      answer({ cancel: resourceType !== 'mainFrame' || !this.#allowed.has(url) });
    });
    session.setSpellCheckerLanguages([]);
    // What asks for connections without requests (hints, names looked up ahead) finds no way out either.
    session.enableNetworkEmulation({ offline: true });
    void session.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:1' });
  }
}
