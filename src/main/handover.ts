import { randomUUID } from 'node:crypto';
import type { Tell } from './tell';

/** How long the page may take to hand over half-typed notes. */
const HANDOVER_MS = 2_000;

/**
 * Lets the page hand over what is half done before its window goes: it is told a token and answers with it, or the
 * time is up.
 */
export class Handover {
  #waiting: { readonly token: string; readonly done: () => void } | null = null;

  constructor(
    private readonly tell: Tell,
    private readonly limitMs = HANDOVER_MS,
  ) {}

  /** Asks the page and waits for it. */
  async ask(): Promise<void> {
    const token = randomUUID();
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#waiting = { token, done: resolve };
      timer = setTimeout(resolve, this.limitMs);
      this.tell('aboutToClose', { token });
    });
    clearTimeout(timer);
    this.#waiting = null;
  }

  /** The page answers. An answer to nothing, or to an earlier question, changes nothing. */
  answer(token: string): void {
    if (this.#waiting?.token === token) this.#waiting.done();
  }
}
