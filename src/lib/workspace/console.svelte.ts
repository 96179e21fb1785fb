import { ask, type Answer } from '#lib/query/ask.ts';
import type { Failure } from '#lib/query/failure.ts';
import { noFocus } from '#lib/measures/focus.ts';
import { forget, readHistory, remember, type HistoryStore, type Past } from '#lib/query/history.ts';
import type { CurrentDatabase } from './current-database.ts';

type Asked = Pick<CurrentDatabase, 'query' | 'prepare' | 'focus'>;

/** What became of the query that was run last. */
export type Outcome =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly since: number }
  | { readonly state: 'answered'; readonly answer: Answer; readonly took: number }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'cancelled'; readonly took: number };

/** One person and one query at a time: what is asked, what came of it, and what was asked before. */
export class Console {
  outcome = $state.raw<Outcome>({ state: 'none' });
  /** The text that the outcome is of, which may differ from what is being written now. */
  asked = $state('');
  past = $state.raw<readonly Past[]>([]);

  readonly #database: Asked;
  readonly #store: HistoryStore;
  #running: AbortController | null = null;

  constructor(database: Asked, store: HistoryStore) {
    this.#database = database;
    this.#store = store;
  }

  /** Reads what was asked on earlier visits, which only the browser knows. */
  recall(): void {
    this.past = readHistory(this.#store);
  }

  forget(): void {
    this.past = forget(this.#store);
  }

  /** Runs a query; one that is running is given up for it. */
  async run(text: string): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const since = performance.now();
    this.asked = text;
    this.outcome = { state: 'running', since };
    const outcome = await this.#ask(text, since, running.signal);
    if (this.#running === running) this.outcome = outcome;
  }

  cancel(): void {
    this.#running?.abort();
  }

  async #ask(text: string, since: number, signal: AbortSignal): Promise<Outcome> {
    try {
      // A query is about all that is loaded, whatever another page was narrowed to.
      await this.#database.focus(noFocus);
      const found = await ask(text, this.#database, signal);
      if ('words' in found) return { state: 'failed', failure: found };
      this.past = remember(this.#store, text, Date.now());
      return { state: 'answered', answer: found, took: performance.now() - since };
    } catch {
      return { state: 'cancelled', took: performance.now() - since };
    }
  }
}
