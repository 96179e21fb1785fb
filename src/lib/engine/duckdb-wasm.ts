import {
  AsyncDuckDB,
  DuckDBDataProtocol,
  VoidLogger,
  type AsyncDuckDBConnection,
} from '@duckdb/duckdb-wasm';
import { DataType, Table } from 'apache-arrow';
import { startDuckDBWorker, wasmUrl } from './duckdb-worker.ts';
import { PendingCalls } from './pending-calls.ts';
import { toRows } from './duckdb-rows.ts';
import { intakeFolder, lockDown, openConfig, toSteps } from './duckdb-settings.ts';
import { ended } from './lifeline.ts';
import { EngineError, type Engine, type EngineFile } from './engine.ts';
import type { Sql } from './sql.ts';

/** For queries that nobody means to cancel; they must not hold up the others either. */
const never = new AbortController().signal;

/** After one of these the database answers nothing more, so the worker is as good as dead. */
const isFatal = (error: unknown) =>
  /FATAL|unreachable|RuntimeError|invalidated/.test(String(error));

/**
 * The engine of the page: DuckDB-WASM in a worker, locked down, served from our own origin.
 * `onCrash` is called once if the worker dies; by then every pending call has been rejected.
 */
export async function openDuckDB(
  onCrash: (error: EngineError) => void,
  worker: Worker = startDuckDBWorker(),
): Promise<Engine> {
  const pending = new PendingCalls();
  const db = new AsyncDuckDB(new VoidLogger(), worker);

  const crash = (cause: unknown) => {
    if (pending.isClosed) return;
    const error = new EngineError('The database stopped.', null, { cause });
    pending.rejectAll(error);
    worker.terminate();
    onCrash(error);
  };
  worker.addEventListener('error', (event) => crash(event.error ?? event.message));
  void ended(worker).then(() => crash('The browser ended it.'));

  /** Runs `work` on a connection of its own, so that calls do not cancel or block each other. */
  function onConnection<T>(
    work: (connection: AsyncDuckDBConnection) => Promise<T>,
    statement: () => Sql | null,
  ): Promise<T> {
    return pending.track(async () => {
      const connection = await db.connect();
      try {
        return await work(connection);
      } catch (error) {
        if (isFatal(error)) crash(error);
        if (error instanceof Error && error.name === 'AbortError') throw error;
        const text = statement()?.text ?? null;
        throw new EngineError((error as Error).message, text, { cause: error });
      } finally {
        if (!pending.isClosed) await connection.close();
      }
    });
  }

  await pending.track(async () => {
    await db.instantiate(wasmUrl());
    await db.open(openConfig);
  });
  await onConnection(
    (connection) => connection.query(lockDown),
    () => null,
  );

  return {
    load(files, statements, signal) {
      let current: Sql | null = null;
      return onConnection(
        async (connection) => {
          for (const file of files) await register(db, file);
          try {
            await connection.query('BEGIN TRANSACTION');
            for (const statement of statements) {
              current = statement;
              await execute(connection, statement, signal);
            }
            await connection.query('COMMIT');
          } catch (error) {
            await connection.query('ROLLBACK');
            throw error;
          } finally {
            for (const { name } of files) await db.dropFile(intakeFolder + name);
          }
        },
        () => current,
      );
    },
    async run(statement) {
      await onConnection(
        (connection) => execute(connection, statement),
        () => statement,
      );
    },
    query<R>(statement: Sql, signal: AbortSignal = never) {
      return onConnection(
        async (connection) => toRows<R>(await execute(connection, statement, signal)),
        () => statement,
      );
    },
    async prepare(statement) {
      await onConnection(
        async (connection) => (await connection.prepare(statement.text)).close(),
        () => statement,
      );
    },
    async close() {
      pending.rejectAll(new EngineError('The database was closed.', null));
      worker.terminate();
    },
  };
}

/** Lends the bytes to the engine, which reads them from the file as it goes and keeps no copy. */
function register(db: AsyncDuckDB, { name, content }: EngineFile): Promise<void> {
  const file = new File([content], name);
  const protocol = DuckDBDataProtocol.BROWSER_FILEREADER;
  return db.registerFileHandle(intakeFolder + name, file, protocol, true);
}

/**
 * Only `send` can be cancelled: a statement given to `query` holds the worker until it ends. Where
 * nobody can cancel, `query` is the shorter way, and the only one for several statements at once.
 */
async function execute(connection: AsyncDuckDBConnection, statement: Sql, signal?: AbortSignal) {
  signal?.throwIfAborted();
  const steps = toSteps(statement);
  if (steps.prepare !== null) await connection.query(steps.prepare);
  if (signal === undefined) return connection.query(steps.execute);
  const cancel = () => void connection.cancelSent();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const reader = await connection.send(steps.execute);
    return refuseEnums(new Table(await reader.readAll()));
  } finally {
    signal.removeEventListener('abort', cancel);
    signal.throwIfAborted();
  }
}

/** A stream leaves out the words of an ENUM, so that every value of it would arrive as NULL. */
function refuseEnums(table: Table): Table {
  const column = table.schema.fields.find(({ type }) => DataType.isDictionary(type));
  if (column) throw new Error(`unsupported ENUM: ${column.name}; write ${column.name}::VARCHAR`);
  return table;
}
