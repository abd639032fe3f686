import { matchSteps, type FindOptions } from './find-matches';
import { foldSteps, type FoldedText } from './fold-text';
import type { TextRange } from './reader-types';

/** Work done between two pauses, in units of text: about 4 ms of it. */
const PACE = 150_000;
/** A turn that took less than this goes on without a pause. */
const TURN_MS = 8;

/**
 * Looks through one text again and again, between other work. The text is folded once per way of folding; the last way
 * is remembered.
 */
export class TextSearcher {
  private way = '';
  private folded: FoldedText | null = null;

  constructor(private readonly text: string) {}

  /** All matches in order; `null` when `signal` called it off. */
  async find(
    query: string,
    options: FindOptions,
    signal: AbortSignal,
  ): Promise<readonly TextRange[] | null> {
    const folded = await this.fold(options, signal);
    if (folded === null) return null;
    return inTurns(matchSteps(this.text, folded, query, options, PACE), signal);
  }

  private async fold(options: FindOptions, signal: AbortSignal): Promise<FoldedText | null> {
    const way = `${String(options.matchCase)} ${String(options.matchAccents)}`;
    if (this.folded !== null && this.way === way) return this.folded;
    const folded = await inTurns(foldSteps(this.text, options, PACE), signal);
    if (folded === null) return null;
    this.way = way;
    this.folded = folded;
    return folded;
  }
}

/** Does work step by step, and lets the window work after each few milliseconds; `null` when it was called off. */
async function inTurns<Answer>(
  steps: Generator<void, Answer>,
  signal: AbortSignal,
): Promise<Answer | null> {
  let begun = performance.now();
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < TURN_MS) continue;
    await pause();
    begun = performance.now();
  }
  return null;
}

/** Lets whatever waits have its turn; a timer would add 4 ms each time. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
