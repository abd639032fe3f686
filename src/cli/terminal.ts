import type { Readable } from 'node:stream';
import type { PhrasedError } from '../domain/notebook/phrase-error';

/** The two ways out and the one way in, and whether the user wants an end. */
export interface Terminal {
  /** A line of results, for standard output. */
  readonly result: (line: string) => void;
  /** Comes back once results have gone out as far as they are not to pile up: for those that print many. */
  readonly resultsOut: () => Promise<void>;
  /** Is aborted once standard output takes no more: its reader has gone (`| head`), or its disk is full. */
  readonly resultsLost: AbortSignal;
  /** A line for the person at the terminal, for standard error. */
  readonly say: (line: string) => void;
  readonly input: Readable;
  /** Whether a person types the input. */
  readonly inputIsTyped: boolean;
  /** Is aborted by Ctrl+C and the like: what is half done comes to its end, nothing new is begun. */
  readonly stopped: AbortSignal;
}

/** Says a problem: what happened, and below it what is safe and what to do next. `about` names a file, if it is about one. */
export function sayProblem(terminal: Terminal, problem: PhrasedError, about?: string): void {
  terminal.say(about === undefined ? problem.what : `${about}: ${problem.what}`);
  terminal.say(`  ${problem.safe} ${problem.next}`);
}

/** A text from a notebook or a file name on one line, without characters that steer a terminal or turn its direction. */
export function printable(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '\u{fffd}')
    .replace(/[\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu, '');
}
