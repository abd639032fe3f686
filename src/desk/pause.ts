/** A wait that can be cut short. One that is not under way can't be ended beforehand. */
export class Pause {
  #end: (() => void) | null = null;

  /** Comes back after so many milliseconds, or when it is ended. */
  async begin(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#end = resolve;
      timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
    this.#end = null;
  }

  /** Ends the wait that is under way, if there is one. */
  end(): void {
    this.#end?.();
  }
}
