import { openDuckDB } from '#lib/engine/duckdb-wasm.ts';
import { Database } from './database.ts';

/**
 * The database of the page, in `worker` if one has been started already. Only the browser can
 * import this: the engine behind it has no other half.
 */
export const openDatabase = async (onCrash: () => void, worker?: Worker): Promise<Database> =>
  Database.create(await openDuckDB(onCrash, worker));
