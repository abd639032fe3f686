import { basename } from 'node:path';
import type { Candidate } from '../../domain/article/candidate';
import type { ArticleId } from '../../domain/ids';
import type { BatchChange, BatchItemId, BatchRow, BatchSummary } from '../../domain/incoming/batch';
import type { ReadError } from '../../domain/incoming/read-error';
import type { Result } from '../../domain/result';
import { formatOfExtension } from '../../ingest/readable';
import type { UnpackResult } from '../../ingest/reading-thread';
import { Turns } from '../../library/turns';
import type { EditError } from '../ask-for-edit';
import type { LikeArticles } from '../like-articles';
import type { NotebookDesk } from '../notebook-desk';
import { type KnownOfBytes, type Reader, takeFile } from '../read-items';
import { BatchDecider, type BatchPlace, type Resolution } from './batch-decider';
import type { BatchItem, ItemOrigin } from './batch-item';
import { BatchLedger } from './batch-ledger';
import { gather } from './gather';
import { type HeldItem, HeldItems } from './held-items';
import type { Policy } from './judge';
import { type FetchItem, ItemTaker } from './take-item';

/** Who takes things apart for a batch. */
export interface BatchReader extends Reader {
  /** Unpacks an archive into a folder, which is there. */
  readonly unpack: (
    bytes: Uint8Array,
    folder: string,
    signal?: AbortSignal,
  ) => Promise<UnpackResult>;
}

/** What a batch is made of. */
export type BatchInput =
  /** A file, a folder or an archive; `name` is what it is called, its last part when left out. */
  | { readonly kind: 'path'; readonly path: string; readonly name?: string }
  | { readonly kind: 'address'; readonly address: string }
  | {
      readonly kind: 'bytes';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly extension: string;
    };

/** What a batch needs. */
export interface BatchPorts {
  readonly desk: NotebookDesk;
  readonly reader: BatchReader;
  readonly like: LikeArticles;
  readonly fetch: FetchItem;
  /** A folder of this user's alone, for what has to be kept for a while. */
  readonly folder: string;
  readonly policy: Policy;
  /** Items that are read at the same time. */
  readonly atOnce: number;
  /** Items that are taken in at most. */
  readonly most: number;
  readonly tell: (change: BatchChange) => void;
  /** Told of each item that has come to an end, with what it gave. */
  readonly onSettled?: (item: BatchItem, candidates: readonly Candidate[]) => void;
}

/**
 * Many things that are brought in while the user goes on. Each is read apart from the others, and fails alone. What is
 * certain is saved at once; what is not waits until somebody has looked at it.
 */
export class ImportBatch {
  readonly #ports: BatchPorts;
  readonly #ledger: BatchLedger;
  readonly #held: HeldItems;
  readonly #decider: BatchDecider;
  readonly #taker: ItemTaker;
  readonly #gathering = new Turns();
  readonly #places = new Map<BatchItemId, BatchPlace>();
  readonly #settled: (item: BatchItem, candidates: readonly Candidate[]) => void;
  readonly #idle: (() => void)[] = [];
  #stop = new AbortController();
  #atWork = 0;
  #gatherings = 0;

  constructor(id: string, ports: BatchPorts) {
    const { desk, like, policy, reader, fetch, atOnce } = ports;
    this.#ports = ports;
    this.#settled = ports.onSettled ?? (() => undefined);
    this.#ledger = new BatchLedger(id, ports.most, ports.tell);
    this.#held = new HeldItems(ports.folder);
    const group = `import:${id}`;
    const parts = { ledger: this.#ledger, held: this.#held, group, onSettled: this.#settled };
    this.#decider = new BatchDecider({ desk, like, policy, ...parts });
    this.#taker = new ItemTaker({ reader, now: desk.ports.now, fetch, atOnce });
  }

  /** The batch as it is. */
  get state(): { readonly summary: BatchSummary; readonly rows: readonly BatchRow[] } {
    return { summary: this.#ledger.summary, rows: this.#ledger.rows };
  }

  /** Takes in more. Comes back once all of it was found; the work goes on. */
  begin(inputs: readonly BatchInput[], place: BatchPlace, known: KnownOfBytes = {}): Promise<void> {
    if (this.#stop.signal.aborted) this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#gatherings += 1;
    this.#showPhase();
    return this.#gathering.take(async () => {
      for (const input of inputs) {
        if (!signal.aborted) await this.#gather(input, { place, known }, signal);
      }
      this.#gatherings -= 1;
      this.#showPhase();
    });
  }

  /** Confirms that addresses may lie in the own network, and what they were found to lead to. */
  confirm(addresses: readonly string[]): void {
    for (const address of addresses) this.#taker.confirm(address);
  }

  /** Comes back once nothing is under way any more, and everything was told. */
  async over(): Promise<void> {
    await this.#gathering.over();
    if (this.#atWork > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
    await this.#decider.over();
    this.#ledger.flush();
  }

  /** Stops: what waits or is being read is cancelled, what was added stays. */
  cancel(): void {
    this.#stop.abort();
    for (const item of this.#ledger.items) {
      if (item.state.status === 'waiting') this.#ledger.set(item, { status: 'cancelled' });
    }
  }

  /** Stops and forgets everything that waits for a look. */
  async close(): Promise<void> {
    this.cancel();
    await this.over();
    this.#ledger.end();
    await this.#held.clear();
  }

  /** Tries failed and cancelled items again. */
  retry(ids: readonly BatchItemId[], allowPrivate: boolean): void {
    if (this.#stop.signal.aborted) this.#stop = new AbortController();
    for (const id of ids) {
      const item = this.#ledger.get(id);
      if (item?.state.status !== 'failed' && item?.state.status !== 'cancelled') continue;
      if (allowPrivate && item.origin.kind === 'address') this.confirm([item.origin.address]);
      this.#ledger.set(item, { status: 'waiting' });
      this.#work(item, this.#stop.signal);
    }
  }

  /** What an item gave that waits for a look; `null` when it waits no longer. */
  look(id: BatchItemId): Promise<(HeldItem & { readonly name: string }) | null> {
    return this.#decider.look(id);
  }

  /** Somebody has looked at an item and imported from it what was to be. */
  looked(id: BatchItemId, articleIds: readonly ArticleId[], isVersion: boolean): Promise<void> {
    return this.#decider.looked(id, articleIds, isVersion);
  }

  /** Decides about items that wait for a look. */
  resolve(ids: readonly BatchItemId[], resolution: Resolution): Promise<Result<null, EditError>> {
    return this.#decider.resolve(ids, resolution);
  }

  async #gather(input: BatchInput, how: Taking, signal: AbortSignal): Promise<void> {
    if (input.kind === 'address') {
      this.#add(input.address, { kind: 'address', address: input.address }, how, signal);
      return;
    }
    if (input.kind === 'bytes') {
      const { bytes, extension, name } = input;
      if (formatOfExtension(how.known.extension ?? extension) === 'zip') {
        await this.#unpack(name, bytes, how, signal);
      } else this.#add(name, { kind: 'bytes', bytes, extension }, how, signal);
      return;
    }
    for await (const found of gather(input.path, input.name)) {
      if (signal.aborted) return;
      if (found.kind === 'passedOver') this.#ledger.passOver(found.why);
      else if (found.kind === 'archive') await this.#openArchive(found, how, signal);
      else if (found.kind === 'unreadable') {
        const error = { kind: 'unreadable', code: found.code } as const;
        this.#fail(found.name, how, error, { ...found, kind: 'file' });
      } else {
        const origin = { ...found, name: basename(found.path) };
        this.#add(found.name, origin, how, signal);
      }
    }
  }

  async #openArchive(
    { path, name }: { readonly path: string; readonly name: string },
    how: Taking,
    signal: AbortSignal,
  ): Promise<void> {
    const taken = await takeFile(path, { name });
    if (taken.ok) await this.#unpack(name, taken.value.bytes, how, signal);
    else this.#fail(name, how, taken.error, { kind: 'file', path, name });
  }

  async #unpack(name: string, bytes: Uint8Array, how: Taking, signal: AbortSignal): Promise<void> {
    const folder = await this.#held.archiveFolder();
    const unpacked = await this.#ports.reader.unpack(bytes, folder, signal);
    if (!unpacked.ok) {
      this.#fail(name, how, unpacked.error);
      return;
    }
    for (const file of unpacked.value.files) {
      const inner = `${name}/${file.name}`;
      const origin = { kind: 'file', path: file.path, name: inner } as const;
      this.#add(inner, { ...origin, name: `${basename(name)}/${file.name}` }, how, signal);
    }
    for (const { name: inner, error } of unpacked.value.leftOut) {
      if (error.kind === 'unsupported') this.#ledger.passOver('otherKind');
      else this.#fail(`${name}/${inner}`, how, error);
    }
  }

  #add(name: string, origin: ItemOrigin, how: Taking, signal: AbortSignal): void {
    const item = this.#ledger.add(name, origin, how.known);
    if (!item) return;
    this.#places.set(item.id, how.place);
    this.#work(item, signal);
  }

  #fail(
    name: string,
    how: Taking,
    error: ReadError,
    origin: ItemOrigin = { kind: 'file', path: name, name },
  ): void {
    const item = this.#ledger.add(name, origin, how.known);
    if (item) this.#end(item, error);
  }

  /** Has an item read and decided about. */
  #work(item: BatchItem, signal: AbortSignal): void {
    this.#atWork += 1;
    this.#showPhase();
    void this.#do(item, signal).finally(() => {
      this.#atWork -= 1;
      this.#showPhase();
      if (this.#atWork === 0) for (const resolve of this.#idle.splice(0)) resolve();
    });
  }

  #do(item: BatchItem, signal: AbortSignal): Promise<void> {
    return this.#taker.take(item, signal, {
      begun: () => this.#ledger.set(item, { status: 'reading' }),
      deal: async (read) => {
        if (!read.ok) this.#end(item, read.error);
        else if (signal.aborted) this.#end(item, { kind: 'cancelled' });
        else {
          const place = this.#places.get(item.id) ?? { tags: [], collections: [] };
          await this.#decider.decide(item, read.value, place);
        }
      },
    });
  }

  #end(item: BatchItem, error: ReadError): void {
    if (error.kind === 'cancelled') this.#ledger.set(item, { status: 'cancelled' });
    else this.#ledger.set(item, { status: 'failed', why: { at: 'reading', error } });
    this.#settled(item, []);
  }

  #showPhase(): void {
    const isRunning = this.#atWork > 0 ? 'running' : 'done';
    this.#ledger.phase = this.#gatherings > 0 ? 'gathering' : isRunning;
  }
}

/** What holds for all that one input comes to. */
interface Taking {
  readonly place: BatchPlace;
  readonly known: KnownOfBytes;
}
