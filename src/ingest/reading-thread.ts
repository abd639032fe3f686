import { parentPort, Worker } from 'node:worker_threads';
import type { Candidate } from '../domain/article/candidate';
import type { EdtfDate } from '../domain/article/edtf-date';
import type { ProposedStatement } from '../domain/statement/propose-statements';
import type { ReadError } from '../domain/incoming/read-error';
import type { Result } from '../domain/result';
import type { Item } from './read-articles';
import type { UnpackedArchive } from './unpack-into';

/** Most memory that reading one item may take, in MB. A buffer's own bytes do not count. */
const MOST_HEAP_MB = 512;

/** What a worker is to do. */
export type ReadingTask =
  | { readonly kind: 'read'; readonly item: Item }
  /** Unpacks an archive into a folder, which is there. */
  | { readonly kind: 'unpack'; readonly bytes: Uint8Array; readonly folder: string }
  /** Proposes statements from a text; `published` is what its days are counted from. */
  | {
      readonly kind: 'proposeFrom';
      readonly text: string;
      readonly published: EdtfDate | null;
      readonly language: string | null;
    };

/** What reading an item came to. */
export type ReadResult = Result<readonly Candidate[], ReadError>;

/** What unpacking an archive came to. */
export type UnpackResult = Result<UnpackedArchive, ReadError>;

/** What a task came to. */
export type TaskResult =
  | { readonly kind: 'read'; readonly result: ReadResult }
  | { readonly kind: 'unpacked'; readonly result: UnpackResult }
  | { readonly kind: 'proposed'; readonly proposals: readonly ProposedStatement[] };

/** How a worker came to its end by itself: for want of memory, or by an error of its code, described for developers. */
export type WorkerEnd =
  { readonly kind: 'outOfMemory' } | { readonly kind: 'failed'; readonly error: string };

/** A thread or process that does one task after the other and that a hostile one can at worst bring down. */
export interface ReadingWorker {
  readonly do: (task: ReadingTask) => void;
  /** Ends it at once, in the middle of whatever it does. */
  readonly end: () => void;
}

/** What a worker tells. After `onEnd` it tells nothing more; one that was ended on demand tells nothing. */
export interface WorkerListener {
  readonly onResult: (result: TaskResult) => void;
  readonly onEnd: (end: WorkerEnd) => void;
}

/** Starts a worker. */
export type StartWorker = (listener: WorkerListener) => ReadingWorker;

/** Starts a worker thread of a file that calls {@link readInThread} when it is loaded in one. */
export function startReadingThread(file: string, listener: WorkerListener): ReadingWorker {
  const worker = new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB, stackSizeMb: 8 },
  });
  let isOver = false;
  const endWith = (end: WorkerEnd): void => {
    if (!isOver) listener.onEnd(end);
    isOver = true;
  };
  worker.on('message', (result: TaskResult) => {
    if (!isOver) listener.onResult(result);
  });
  worker.on('error', (error) => endWith(endOf(error)));
  worker.on('exit', (code) => {
    endWith({ kind: 'failed', error: `The reading thread ended with ${code}` });
  });
  return {
    do: (task) => worker.postMessage(task),
    end() {
      isOver = true;
      void worker.terminate();
    },
  };
}

/** The worker thread: does each task it is sent and sends back what it came to. A bug ends it. */
export function readInThread(): void {
  const port = parentPort;
  if (!port) throw new Error('A worker thread has no port to its process.');
  port.on('message', (task: ReadingTask) => {
    void doTask(task).then((result) => port.postMessage(result));
  });
}

/** What reads is loaded here, by the thread that reads, and not by whoever starts it. */
async function doTask(task: ReadingTask): Promise<TaskResult> {
  if (task.kind === 'read') {
    const { readItem } = await import('./read-item');
    return { kind: 'read', result: await readItem(task.item) };
  }
  if (task.kind === 'proposeFrom') {
    const { proposeFrom } = await import('./propose-from');
    return { kind: 'proposed', proposals: proposeFrom(task) };
  }
  const { unpackInto } = await import('./unpack-into');
  return { kind: 'unpacked', result: await unpackInto(task.folder, task.bytes) };
}

function endOf(error: unknown): WorkerEnd {
  const isMemory =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isMemory) return { kind: 'outOfMemory' };
  return { kind: 'failed', error: error instanceof Error ? String(error.stack) : String(error) };
}
