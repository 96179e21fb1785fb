import { EngineError } from '#lib/engine/engine.ts';
import type { RejectedRow } from '#lib/engine/rejected-rows.ts';
import type { Sql } from '#lib/engine/sql.ts';
import type { Focus } from '#lib/measures/focus.ts';
import type { Database, ReportChange } from './database.ts';
import type { Means } from './means.ts';
import type { Source } from './source.ts';

/**
 * The database that there is now: after a crash it is another one. Everything rejects while there is
 * none. Arrow functions, so that they can be handed on.
 */
export class CurrentDatabase {
  #opened: Promise<Database> | null = null;

  /** Opens another one in place of this; `onCrash` is called if its engine dies. */
  open(openDatabase: Means['openDatabase'], onCrash: () => void): Promise<Database> {
    this.#opened = openDatabase(onCrash);
    return this.#opened;
  }

  readonly get = async (): Promise<Database> => {
    if (this.#opened === null) throw new EngineError('The database is not open yet.', null);
    return this.#opened;
  };

  /** Narrows all measures from the next question on; every page says so before it asks. */
  readonly focus = async (focus: Focus): Promise<void> => (await this.get()).focus(focus);

  readonly query = async <R>(statement: Sql, signal?: AbortSignal): Promise<R[]> =>
    (await this.get()).query<R>(statement, signal);

  /** The same for what the first page's charts are made from, which is there sooner than the rest. */
  readonly queryFirst = async <R>(statement: Sql, signal?: AbortSignal): Promise<R[]> =>
    (await this.get()).queryFirst<R>(statement, signal);

  /** Finds out where a statement fails, without running it. */
  readonly prepare = async (statement: Sql): Promise<void> => (await this.get()).prepare(statement);

  /** The rows of which something was rejected, as the file has them. */
  readonly rejectedOf = async (source: Source, limit: number): Promise<RejectedRow[]> =>
    (await this.get()).rejectedOf(source, limit);

  readonly changeIn = async (source: Source): Promise<ReportChange | null> =>
    (await this.get()).changeIn(source);
}
