import type { Candidate } from '../domain/article/candidate';
import type { ReadError } from '../domain/incoming/read-error';
import { fail, type Result } from '../domain/result';
import type { Item } from '../ingest/read-articles';
import type { UnpackResult } from '../ingest/reading-thread';
import type { BatchReader } from './batch/import-batch';
import { GuardedReader, type GuardedReaderPorts } from './guarded-reader';

/** Reads as many items at once as it is asked to, each in a process of its own, which serves for the next one too. */
export class ReaderPool implements BatchReader {
  readonly #idle: GuardedReader[] = [];
  readonly #busy = new Set<GuardedReader>();

  constructor(private readonly ports: GuardedReaderPorts) {}

  /** Reads an item. */
  read(item: Item, signal?: AbortSignal): Promise<Result<readonly Candidate[], ReadError>> {
    return this.#with(signal, (reader) => reader.read(item));
  }

  /** Unpacks an archive into a folder, which is there. */
  unpack(bytes: Uint8Array, folder: string, signal?: AbortSignal): Promise<UnpackResult> {
    return this.#with(signal, (reader) => reader.unpack(bytes, folder));
  }

  /** Ends all processes; what is being read is answered as `tooLong`. */
  end(): void {
    for (const reader of [...this.#idle, ...this.#busy]) reader.end();
  }

  async #with<Value>(
    signal: AbortSignal | undefined,
    work: (reader: GuardedReader) => Promise<Result<Value, ReadError>>,
  ): Promise<Result<Value, ReadError>> {
    if (signal?.aborted) return fail({ kind: 'cancelled' });
    const reader = this.#idle.pop() ?? new GuardedReader(this.ports);
    const stop = (): void => reader.end();
    signal?.addEventListener('abort', stop);
    this.#busy.add(reader);
    const done = await work(reader);
    this.#busy.delete(reader);
    this.#idle.push(reader);
    signal?.removeEventListener('abort', stop);
    return signal?.aborted && !done.ok ? fail({ kind: 'cancelled' }) : done;
  }
}
