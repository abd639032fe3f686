import type { ReadError } from '../../domain/incoming/read-error';
import { fail, type Result } from '../../domain/result';
import { hostOf, webAddress } from '../address/allowed-address';
import type { Fetched, FetchPorts } from '../address/fetch-address';
import {
  type ItemRead,
  readBytes,
  type Reader,
  readFetched,
  type ReadPorts,
  takeFile,
} from '../read-items';
import type { BatchItem } from './batch-item';
import { Slots } from './slots';

/** Fetches an address. */
export type FetchItem = (
  address: string,
  how: Pick<FetchPorts, 'confirmedHosts'> & { readonly signal: AbortSignal },
) => Promise<Result<Fetched, ReadError>>;

/** What taking items needs. */
export interface TakerPorts {
  readonly reader: Reader;
  readonly now: ReadPorts['now'];
  readonly fetch: FetchItem;
  /** Items that are read at the same time. */
  readonly atOnce: number;
}

/** What is done with an item on its way. */
export interface TakeSteps {
  readonly begun: () => void;
  readonly deal: (read: Result<ItemRead, ReadError>) => Promise<void>;
}

/** Addresses that are fetched at the same time, each of another host. */
const FETCHES = 4;

/** Gets the bytes of items and has them read: files one at a time, so that few lie in memory unread. */
export class ItemTaker {
  readonly #reading: Slots;
  readonly #fetching = new Slots(FETCHES);
  readonly #hosts = new Map<string, Slots>();
  readonly #confirmed = new Set<string>();
  /** What was read last is being dealt with. */
  #dealing: Promise<void> = Promise.resolve();
  /** Hosts of the own network that an address led to, to be confirmed with it. */
  readonly #ledTo = new Map<string, string>();

  constructor(private readonly ports: TakerPorts) {
    this.#reading = new Slots(ports.atOnce);
  }

  /** Confirms that an address may lie in the own network, and what it was found to lead to. */
  confirm(address: string): void {
    const url = webAddress(address);
    if (url.ok) this.#confirmed.add(hostOf(url.value));
    const further = this.#ledTo.get(address);
    if (further !== undefined) this.#confirmed.add(further);
  }

  /**
   * Reads an item and hands over what that came to; `begun` is called when its turn has come. The next is read while
   * this one is being dealt with, and no further ones, so that what was read does not pile up.
   */
  async take(
    { origin, known, name }: Pick<BatchItem, 'origin' | 'known' | 'name'>,
    signal: AbortSignal,
    { begun, deal }: TakeSteps,
  ): Promise<void> {
    if (origin.kind === 'address') {
      const fetched = await this.#fetch(origin.address, signal, begun);
      if (!fetched.ok) return deal(fetched);
      return this.#read(signal, deal, (ports) => readFetched(fetched.value, ports));
    }
    return this.#read(signal, deal, async (ports) => {
      begun();
      if (origin.kind === 'bytes') {
        const { bytes, extension } = origin;
        return readBytes({ bytes, extension, ...known, name: null }, 'command', ports);
      }
      const { path, name: called } = origin;
      const file = await takeFile(path, { name: called, ...known });
      if (!file.ok) return file;
      return readBytes({ ...file.value, ...known, name: called || name }, 'file', ports);
    });
  }

  async #read(
    signal: AbortSignal,
    deal: TakeSteps['deal'],
    work: (ports: ReadPorts) => Promise<Result<ItemRead, ReadError>>,
  ): Promise<void> {
    const { reader, now } = this.ports;
    const dealing = await this.#reading.take(async () => {
      const read = signal.aborted ? CANCELLED : await work({ reader, now, like: null, signal });
      await this.#dealing;
      const last = deal(read);
      this.#dealing = last.catch(() => undefined);
      // Handed out as a field: a promise would be waited for here.
      return { last };
    });
    await dealing.last;
  }

  /** One address of a host at a time: nobody wants to be asked for hundreds at once. */
  async #fetch(
    address: string,
    signal: AbortSignal,
    begun: () => void,
  ): Promise<Result<Fetched, ReadError>> {
    const url = webAddress(address);
    const host = url.ok ? hostOf(url.value) : '';
    const ofHost = this.#hosts.get(host) ?? new Slots(1);
    this.#hosts.set(host, ofHost);
    const fetched = await ofHost.take(() =>
      this.#fetching.take(async () => {
        if (signal.aborted) return CANCELLED;
        begun();
        return this.ports.fetch(address, { confirmedHosts: this.#confirmed, signal });
      }),
    );
    if (!fetched.ok && fetched.error.kind === 'address') {
      if (fetched.error.problem.kind === 'private') this.#ledTo.set(address, fetched.error.host);
    }
    return fetched;
  }
}

const CANCELLED = fail({ kind: 'cancelled' } as const);
