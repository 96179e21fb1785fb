/**
 * Lets one of all open tabs write. The others wait for it to be closed, unless one of them takes
 * over, which the one that wrote is told at once.
 */
export class OneWriter {
  isWriter = false;
  readonly #name: string;
  readonly #onchange: (isWriter: boolean) => void;
  #release = () => {};
  #isOver = false;
  #waiting = new AbortController();

  constructor(name: string, onchange: (isWriter: boolean) => void) {
    this.#name = name;
    this.#onchange = onchange;
  }

  /** Becomes the writer if no other tab is; settles when that is known. */
  async claim(): Promise<void> {
    await this.#request({ ifAvailable: true });
    if (!this.isWriter) this.#wait();
  }

  /** Becomes the writer in place of another tab. */
  async takeOver(): Promise<void> {
    this.#waiting.abort();
    await this.#request({ steal: true });
  }

  release(): void {
    this.#isOver = true;
    this.#waiting.abort();
    this.#release();
  }

  /** Waits for its turn, however long the tabs before it stay open. */
  #wait(): void {
    this.#waiting = new AbortController();
    void this.#request({ signal: this.#waiting.signal });
  }

  /** Settles once it is known whether this tab writes; the lock is held for as long as it does. */
  #request(options: LockOptions): Promise<void> {
    return new Promise((settle) => {
      navigator.locks
        .request(this.#name, options, (lock) => {
          // A turn that was on its way when this tab gave up goes to the next.
          const isTaken = lock !== null && !this.#isOver;
          if (isTaken) this.#become(true);
          settle();
          return isTaken ? new Promise<void>((resolve) => (this.#release = resolve)) : undefined;
        })
        .then(
          () => {},
          // Another tab took over, or this one no longer waits.
          () => {
            settle();
            if (options.signal?.aborted || this.#isOver) return;
            this.#become(false);
            this.#wait();
          },
        );
    });
  }

  #become(isWriter: boolean): void {
    if (this.isWriter === isWriter) return;
    this.isWriter = isWriter;
    this.#onchange(isWriter);
  }
}
