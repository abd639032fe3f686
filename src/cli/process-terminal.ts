import { once } from 'node:events';
import { constants } from 'node:os';
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Terminal } from './terminal';

/** The terminal of this process. */
export interface ProcessTerminal {
  readonly terminal: Terminal;
  /** The code of a failed write to standard output; `null` when all was written or nobody reads any more. */
  readonly lostResults: () => string | null;
  /** 128 and the signal's number, as shells say it; `null` when no signal came. */
  readonly signalCode: () => number | null;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Takes over the process's streams and signals. The first signal asks for an end, which lets go of the notebook; the
 * second one ends the process where it stands.
 */
export function processTerminal(): ProcessTerminal {
  const [results, messages] = [linesOf(process.stdout), linesOf(process.stderr)];
  const stop = new AbortController();
  let code: number | null = null;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (code !== null) process.exit(code);
      code = 128 + constants.signals[signal];
      stop.abort();
    });
  }
  return {
    terminal: {
      result: results.write,
      resultsOut: results.out,
      resultsLost: results.closed,
      say: (line) => messages.write(line.startsWith(' ') ? line : `dateline: ${line}`),
      input: process.stdin,
      inputIsTyped: process.stdin.isTTY,
      stopped: stop.signal,
    },
    lostResults: results.lost,
    signalCode: () => code,
  };
}

interface Lines {
  readonly write: (line: string) => void;
  readonly out: () => Promise<void>;
  /** Is aborted once the stream takes no more. */
  readonly closed: AbortSignal;
  readonly lost: () => string | null;
}

/** Writes lines to a stream until it takes no more. A reader that has gone (`| head`) is no failure. */
function linesOf(stream: Writable): Lines {
  const end = new AbortController();
  const closed = end.signal;
  let lost: string | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!closed.aborted && error.code !== 'EPIPE') lost = error.code ?? error.message;
    end.abort();
  });
  return {
    closed,
    write(line) {
      if (!closed.aborted) stream.write(`${line}\n`);
    },
    async out() {
      // A turn of the loop lets errors and signals come through, also where writing never waits.
      await setImmediate();
      if (closed.aborted || !stream.writableNeedDrain) return;
      await once(stream, 'drain', { signal: closed }).catch(() => undefined);
    },
    lost: () => lost,
  };
}
