import { startDuckDBWorker } from '#lib/engine/duckdb-worker.ts';
import { countInPage } from '#lib/workers/outside-requests.ts';
import { sendForDatabase } from '#lib/workspace/page-database.ts';

// The first of our own code that runs in the browser. What it asks of other addresses, which should be
// nothing, is counted before it can ask for anything.
countInPage();

// The engine takes a second to start, and the page a quarter to come to life: begun first, the
// engine costs no more than its own time.
let started: Worker | undefined = startDuckDBWorker();

/** The page comes to life when the engine is under way. */
export async function init() {
  const { openDatabase } = await import('#lib/workspace/open-database.ts');
  sendForDatabase((onCrash) => {
    const worker = started;
    started = undefined;
    return openDatabase(onCrash, worker);
  });
}
