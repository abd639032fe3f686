import { fork } from 'node:child_process';
import {
  type ReadingWorker,
  readInThread,
  type ReadingTask,
  startReadingThread,
  type TaskResult,
  type WorkerEnd,
  type WorkerListener,
} from '../ingest/reading-thread';
import { isMainThread } from 'node:worker_threads';

/** The one argument that a program is started with to be a reading process. */
const ROLE = 'dateline-reading-process';

type Answer =
  | { readonly kind: 'result'; readonly result: TaskResult }
  | { readonly kind: 'end'; readonly end: WorkerEnd };

/**
 * Starts a program's file anew as a process that reads, which the file becomes by {@link serveReadings}. The reading is
 * done in a thread of that process: V8 may abort a whole process when a thread of it has no memory left, and a process
 * whose only thread is busy would not notice that the one who started it is gone.
 */
export function startReadingProcess(file: string, listener: WorkerListener): ReadingWorker {
  // What a process that aborts prints is for developers of V8.
  const child = fork(file, [ROLE], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let isOver = false;
  const endWith = (end: WorkerEnd): void => {
    if (isOver) return;
    isOver = true;
    child.kill('SIGKILL');
    listener.onEnd(end);
  };
  child.on('message', (message) => {
    const answer = message as Answer;
    if (answer.kind === 'end') endWith(answer.end);
    else if (!isOver) listener.onResult(answer.result);
  });
  child.on('error', (error) => endWith({ kind: 'failed', error: String(error.stack) }));
  child.on('exit', (code, signal) => {
    const isMemory = signal === 'SIGABRT' || code === 134;
    const error = `The reading process ended with ${signal ?? code}`;
    endWith(isMemory ? { kind: 'outOfMemory' } : { kind: 'failed', error });
  });
  return {
    // An error of sending comes as the event.
    do: (task) => void child.send(task, () => undefined),
    end() {
      isOver = true;
      child.kill('SIGKILL');
    },
  };
}

/** Makes this program a reading process, or the thread in one, if it was started as such; says whether it was. */
export function serveReadings(file: string): boolean {
  if (!isMainThread) {
    readInThread();
    return true;
  }
  if (process.argv[2] !== ROLE || process.send === undefined) return false;
  const tell = (answer: Answer): void => void process.send?.(answer);
  const thread = startReadingThread(file, {
    onResult: (result) => tell({ kind: 'result', result }),
    onEnd: (end) => tell({ kind: 'end', end }),
  });
  process.on('message', (task) => thread.do(task as ReadingTask));
  // Ctrl+C reaches every process of a terminal; when this one ends is up to the one that started it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => undefined);
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  return true;
}
