/**
 * The calls that wait for a worker. A promise that hangs on a dead worker never settles by
 * itself, so each is kept here until it settles or `rejectAll` ends it.
 */
export class PendingCalls {
  readonly #rejecters = new Set<(reason: Error) => void>();
  #closedBy: Error | null = null;

  get isClosed(): boolean {
    return this.#closedBy !== null;
  }

  track<T>(call: () => Promise<T>): Promise<T> {
    if (this.#closedBy) return Promise.reject(this.#closedBy);
    return new Promise((resolve, reject) => {
      this.#rejecters.add(reject);
      call()
        .then(resolve, reject)
        .finally(() => this.#rejecters.delete(reject));
    });
  }

  /** Rejects what waits now and everything that is asked later. */
  rejectAll(reason: Error): void {
    this.#closedBy ??= reason;
    for (const reject of this.#rejecters) reject(reason);
    this.#rejecters.clear();
  }
}
