import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { BatchPlace, ImportBegun } from '../contract/import-batch';
import type { ReadItem } from '../contract/import-and-export';
import { hostOf, webAddress } from '../desk/address/allowed-address';
import type { AppContext } from './app-context';
import { readSingleAddress, readSingleFile } from './read-single';
import type { Tell } from './tell';

type Context = Pick<
  AppContext,
  'batches' | 'session' | 'reader' | 'deskPorts' | 'readings' | 'fetch'
>;

const ANYWHERE: BatchPlace = { tags: [], collections: [] };

/** What comes in from outside: one thing is read for the import dialog, several are a batch. */
export class Incoming {
  #single = new AbortController();
  /** Hosts of the own network that single addresses led to, to be confirmed with them. */
  readonly #ledTo = new Map<string, string>();
  /** What the system gave the app to open and nobody could be shown yet. */
  #toOpen: string[] = [];
  #isHeard = false;

  constructor(
    private readonly context: Context,
    private readonly tell: Tell,
  ) {}

  /** Brings in files, folders and archives. */
  async paths(paths: readonly string[], place: BatchPlace): Promise<ImportBegun> {
    const [path] = paths;
    if (path !== undefined && paths.length === 1 && (await isPlainFile(path))) {
      const item = await readSingleFile(this.context, path, this.#begun());
      return { kind: 'single', item };
    }
    const inputs = paths.map((each) => ({ kind: 'path', path: each }) as const);
    return { kind: 'batch', state: await this.context.batches.begin(inputs, place) };
  }

  /** Brings in web addresses; `allowPrivate`: the user confirmed those that lie in the own network. */
  async addresses(
    addresses: readonly string[],
    allowPrivate: boolean,
    place: BatchPlace,
  ): Promise<ImportBegun> {
    const [address] = addresses;
    if (address !== undefined && addresses.length === 1) {
      return { kind: 'single', item: await this.#fetchSingle(address, allowPrivate) };
    }
    const inputs = addresses.map((each) => ({ kind: 'address', address: each }) as const);
    const state = await this.context.batches.begin(inputs, place, allowPrivate);
    return { kind: 'batch', state };
  }

  /** Gives up what is read or fetched for the dialog. */
  cancelSingle(): void {
    this.#single.abort();
  }

  /** Files that the system wants opened with the app, or that its command line names. */
  open(paths: readonly string[]): void {
    this.#toOpen.push(...paths);
    if (this.#isHeard) void this.#openNow();
  }

  /** The page listens now to what is told of incoming things; before, nobody would hear of it. */
  listening(): void {
    this.#isHeard = true;
    void this.#openNow();
  }

  async #openNow(): Promise<void> {
    const { desk } = this.context.session;
    if (!desk || desk.info.readOnly !== null || this.#toOpen.length === 0) return;
    const paths = this.#toOpen;
    this.#toOpen = [];
    const begun = await this.paths(paths, ANYWHERE);
    if (begun.kind === 'single') this.tell('singleOpened', begun.item);
  }

  async #fetchSingle(address: string, allowPrivate: boolean): Promise<ReadItem> {
    const signal = this.#begun();
    const confirmedHosts = new Set(allowPrivate ? this.#confirmable(address) : []);
    const item = await readSingleAddress(this.context, address, { signal, confirmedHosts });
    if (item.status === 'failed' && item.error.kind === 'address') {
      this.#ledTo.set(address, item.error.host);
    }
    return item;
  }

  #confirmable(address: string): string[] {
    const url = webAddress(address);
    return [...(url.ok ? [hostOf(url.value)] : []), this.#ledTo.get(address) ?? []].flat();
  }

  #begun(): AbortSignal {
    this.#single = new AbortController();
    return this.#single.signal;
  }
}

async function isPlainFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() !== true && extname(path).toLowerCase() !== '.zip';
}
