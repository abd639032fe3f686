import type { Request } from './edit-request';

/** A request, or work that nothing may be staged beside. */
export type Waiting = { readonly request: Request } | { readonly alone: () => Promise<void> };

/** What is asked of a notebook and not begun yet, in the order it was asked. */
export class WaitingLine {
  #waiting: Waiting[] = [];

  /** What comes next; `undefined` when nothing waits. */
  get next(): Waiting | undefined {
    return this.#waiting[0];
  }

  /** Puts something behind all that waits. */
  add(waiting: Waiting): void {
    this.#waiting.push(waiting);
  }

  /** Takes away what comes next. */
  shift(): void {
    this.#waiting.shift();
  }

  /** Takes requests from the head, as far as nothing else stands between them, and at most so many. */
  takeRequests(most: number): Request[] {
    const requests: Request[] = [];
    for (let next = this.next; next !== undefined; next = this.next) {
      if (!('request' in next) || requests.length >= most) break;
      requests.push(next.request);
      this.shift();
    }
    return requests;
  }

  /** Takes all requests, also from behind work that waits for its turn: while edits are held its turn does not come. */
  takeAllRequests(): Request[] {
    const requests = this.#waiting.flatMap((each) => ('request' in each ? [each.request] : []));
    this.#waiting = this.#waiting.filter((each) => !('request' in each));
    return requests;
  }
}
