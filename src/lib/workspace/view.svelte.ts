import type { Sql } from '#lib/engine/sql.ts';
import type { Scope } from '#lib/measures/filters.ts';

type Row = Record<string, unknown>;

/** The rows of one question and the scope they were asked for, or why there are none. */
export type Answer =
  | { readonly scope: Scope; readonly rows: readonly Row[] }
  | { readonly scope: Scope; readonly error: string };

/** By the question. */
export type Answers = Readonly<Record<string, Answer>>;

/** What can be asked under a scope: a chart, a table. */
export interface Question {
  readonly id: string;
  query(scope: Scope): Sql;
}

/** Rows that a page was built with, by the question. */
export type Views = Readonly<Record<string, { readonly rows: readonly Row[] }>>;

/** Asks the database of the page. */
export type Query = <R = Row>(statement: Sql, signal?: AbortSignal) => Promise<R[]>;

/** Each is drawn in a task of its own, so that the page answers its user between two. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** What a page shows: the answers to its questions. The latest question wins. */
export class View {
  answers = $state.raw<Answers>({});
  isAsking = $state(false);
  #asking: AbortController | null = null;

  /** Starts with answers that are known beforehand. */
  constructor(answers: Answers) {
    this.answers = answers;
  }

  /** Gives up what is being asked; the answers before stay. */
  stop(): void {
    this.#asking?.abort();
  }

  /**
   * Asks every question under `scope`. The answers before stay on screen until the new ones are all
   * there; a question that fails says so and does not take the others along.
   */
  async ask(questions: readonly Question[], scope: Scope, query: Query): Promise<void> {
    this.stop();
    const asking = new AbortController();
    this.#asking = asking;
    this.isAsking = true;
    const answers = await Promise.all(
      questions.map(async (question): Promise<[string, Answer]> => {
        try {
          return [
            question.id,
            { scope, rows: await query<Row>(question.query(scope), asking.signal) },
          ];
        } catch (error) {
          return [question.id, { scope, error: (error as Error).message }];
        }
      }),
    );
    for (const [id, answer] of answers) {
      await nextTask();
      if (asking.signal.aborted) return;
      this.answers = { ...this.answers, [id]: answer };
    }
    this.isAsking = false;
  }
}
