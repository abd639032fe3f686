/** Those who want to be told of something, in the order in which they asked. */
export class Listeners<Payload> {
  #listeners: readonly ((payload: Payload) => void)[] = [];

  /** Tells `listener` from now on, until the returned function is called. */
  add(listener: (payload: Payload) => void): () => void {
    const entry = (payload: Payload): void => listener(payload);
    this.#listeners = [...this.#listeners, entry];
    return () => {
      this.#listeners = this.#listeners.filter((each) => each !== entry);
    };
  }

  /** Tells everyone who listens now. */
  tell(payload: Payload): void {
    for (const listener of this.#listeners) listener(payload);
  }
}
