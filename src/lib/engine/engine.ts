import type { Sql } from './sql.ts';

/** Bytes that the engine may read, under a name of its own, while `load` runs. */
export interface EngineFile {
  /** Read in SQL as 'intake/<name>'. */
  readonly name: string;
  readonly content: Blob;
}

/**
 * The only door to the database. Every method rejects with EngineError, also when the engine dies
 * while the call is pending; after that the engine is of no use and `open` makes a new one.
 */
export interface Engine {
  /** Runs the statements in one transaction, in which the files can be read; all of them or none. */
  load(
    files: readonly EngineFile[],
    statements: readonly Sql[],
    signal?: AbortSignal,
  ): Promise<void>;
  /** Runs a statement that gives no rows, or several with semicolons between them if none has values. */
  run(statement: Sql): Promise<void>;
  /**
   * The rows as plain objects: numbers as number, DATE as Date at midnight UTC, lists as arrays,
   * NULL as null. Rejects with an AbortError soon after `signal` aborts.
   */
  query<R>(statement: Sql, signal?: AbortSignal): Promise<R[]>;
  /** Reads a statement and looks up its names, and never runs it; the reason says where it fails. */
  prepare(statement: Sql): Promise<void>;
  close(): Promise<void>;
}

/** A statement that the database refused or could not finish, or a database that is gone. */
export class EngineError extends Error {
  override readonly name = 'EngineError';

  constructor(
    message: string,
    /** The statement, or null where none was at fault. */
    readonly sql: string | null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
