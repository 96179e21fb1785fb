import {
  createDuckDB,
  NODE_RUNTIME,
  VoidLogger,
  type DuckDBBindings,
  type DuckDBConnection,
} from '@duckdb/duckdb-wasm/blocking';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { calledExports } from './called-exports.ts';
import { toRows } from './duckdb-rows.ts';
import { intakeFolder, lockDown, openConfig, toSteps } from './duckdb-settings.ts';
import { EngineError, type Engine } from './engine.ts';
import type { Sql } from './sql.ts';

/** The shipped engine in Node, for tests, for the charts drawn at build time and for scripts. */
export async function openDuckDBInNode(): Promise<Engine> {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
  const bundle = (name: string) => ({ mainModule: join(dist, name), mainWorker: '' });
  const db = await createDuckDB(
    { mvp: bundle('duckdb-mvp.wasm'), eh: bundle('duckdb-eh.wasm') },
    new VoidLogger(),
    NODE_RUNTIME,
  );
  lighten(db);
  await db.instantiate();
  db.open(openConfig);
  const connection = db.connect();
  connection.query(lockDown);

  return {
    async load(files, statements, signal) {
      for (const { name, content } of files) {
        const bytes = new Uint8Array(await content.arrayBuffer());
        db.registerFileBuffer(intakeFolder + name, bytes);
      }
      try {
        connection.query('BEGIN TRANSACTION');
        for (const statement of statements) {
          signal?.throwIfAborted();
          execute(connection, statement);
        }
        connection.query('COMMIT');
      } catch (error) {
        connection.query('ROLLBACK');
        throw error;
      } finally {
        for (const { name } of files) db.dropFile(intakeFolder + name);
      }
    },
    async run(statement) {
      execute(connection, statement);
    },
    async query<R>(statement: Sql, signal?: AbortSignal) {
      signal?.throwIfAborted();
      return toRows<R>(execute(connection, statement));
    },
    async prepare(statement) {
      refusing(statement, () => connection.prepare(statement.text).close());
    },
    async close() {
      connection.close();
      db.reset();
    },
  };
}

/** What of the bindings their types do not say. */
interface Instantiates {
  instantiateWasm(
    imports: WebAssembly.Imports,
    success: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): WebAssembly.Exports;
}

/** Lets it begin with the exports that it calls, as in a page. */
function lighten(db: DuckDBBindings): void {
  const bindings = db as unknown as Instantiates;
  const instantiate = bindings.instantiateWasm.bind(db);
  bindings.instantiateWasm = (imports, success) =>
    instantiate(imports, ({ exports }, module) =>
      success({ exports: calledExports(exports) }, module),
    );
}

/** Does `work` for a statement; what it throws becomes an error with the statement in it. */
function refusing<T>(statement: Sql, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new EngineError((error as Error).message, statement.text, { cause: error });
  }
}

function execute(connection: DuckDBConnection, statement: Sql) {
  const steps = toSteps(statement);
  return refusing(statement, () => {
    if (steps.prepare !== null) connection.query(steps.prepare);
    return connection.query(steps.execute);
  });
}
