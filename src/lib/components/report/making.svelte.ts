import type { Writing } from '#lib/exports/report.ts';
import { saveFile } from '../save-file.ts';

/** One file that is being made: how far it is, how to stop it, and what became of the last. */
export class Making {
  progress = $state.raw<{ readonly done: number; readonly of: number } | null>(null);
  /** The outcome, in a sentence. */
  said = $state('');
  #stopper: AbortController | null = null;

  /** Makes a file and saves it under a name; one at a time. */
  async make(name: string, write: (writing: Writing) => Promise<Blob>): Promise<void> {
    if (this.#stopper) return;
    const stopper = new AbortController();
    this.#stopper = stopper;
    this.progress = { done: 0, of: 0 };
    this.said = '';
    try {
      const file = await write({
        document,
        onProgress: (done, of) => (this.progress = { done, of }),
        signal: stopper.signal,
      });
      stopper.signal.throwIfAborted();
      saveFile(file, name);
      this.said = `${name} is saved.`;
    } catch (error) {
      this.said = stopper.signal.aborted
        ? `${name} was stopped; nothing is saved.`
        : `${name} could not be made: ${(error as Error).message}`;
    }
    this.#stopper = null;
    this.progress = null;
  }

  stop(): void {
    this.#stopper?.abort();
  }
}
