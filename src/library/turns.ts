/** Work that is done one after the other, in the order it is asked for. What fails does not keep the rest waiting. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does work once all that was asked for before has come to its end, well or not. */
  take<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Comes back once all that was asked for so far has come to its end. */
  async over(): Promise<void> {
    await this.#last;
  }
}
