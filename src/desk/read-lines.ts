import { addAbortSignal, type Readable } from 'node:stream';
import { errorCode } from '../library/files/file-fault';

/** Most bytes of one line: a batch with the longest article texts, and little enough to hold a few of them. */
export const LONGEST_LINE = 32_000_000;

/** A line of input that is not blank. Lines count from 1, blank ones too. */
export type InputLine =
  | { readonly kind: 'text'; readonly number: number; readonly text: string }
  | { readonly kind: 'tooLong'; readonly number: number }
  /** Its bytes are not UTF-8. */
  | { readonly kind: 'notText'; readonly number: number }
  /** Nothing more can be read; `code` is the system's. */
  | { readonly kind: 'unreadable'; readonly number: number; readonly code: string };

/**
 * The lines of a stream, each as soon as its line feed is there, holding no more than one line at a time. The last
 * one needs no line feed. Byte order marks and carriage returns at the ends of lines are no part of them. When it is
 * called off, what was not yet asked for is left.
 */
export async function* linesOfStream(
  stream: Readable,
  stopped: AbortSignal,
): AsyncGenerator<InputLine, void> {
  const cutter = new LineCutter();
  try {
    for await (const chunk of addAbortSignal(stopped, stream)) {
      for (const line of cutter.cut(Buffer.from(chunk as Uint8Array | string))) {
        if (stopped.aborted) return;
        yield line;
      }
    }
  } catch (error) {
    if (stopped.aborted) return;
    const code = errorCode(error);
    if (code === null) throw error;
    yield { kind: 'unreadable', number: cutter.next, code };
    return;
  }
  if (!stopped.aborted) yield* cutter.rest();
}

const LINE_FEED = 10;
/** Drops a byte order mark and refuses what is not UTF-8. */
const DECODER = new TextDecoder('utf-8', { fatal: true });

/** Cuts bytes into lines, however they are cut into chunks. */
class LineCutter {
  /** Number of the line that is being gathered. */
  next = 1;
  #parts: Uint8Array[] = [];
  #size = 0;

  *cut(chunk: Uint8Array): Generator<InputLine, void> {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, from)) {
      this.#gather(chunk.subarray(from, at));
      from = at + 1;
      yield* this.rest();
      this.next += 1;
    }
    this.#gather(chunk.subarray(from));
  }

  /** What was gathered as a line, unless it is blank. */
  *rest(): Generator<InputLine, void> {
    const line = this.#take();
    if (line.kind !== 'text' || line.text.trim() !== '') yield line;
  }

  #gather(part: Uint8Array): void {
    this.#size += part.length;
    if (this.#size > LONGEST_LINE) this.#parts = [];
    else this.#parts.push(part);
  }

  #take(): InputLine {
    const [number, size, bytes] = [this.next, this.#size, Buffer.concat(this.#parts)];
    this.#parts = [];
    this.#size = 0;
    if (size > LONGEST_LINE) return { kind: 'tooLong', number };
    try {
      return { kind: 'text', number, text: DECODER.decode(bytes).replace(/\r$/, '') };
    } catch (error) {
      if (error instanceof TypeError) return { kind: 'notText', number };
      throw error;
    }
  }
}
