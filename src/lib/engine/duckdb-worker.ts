import wasmPath from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { startGovernedWorker } from '#lib/workers/governed-worker.ts';

/** The address of the engine itself. */
export const wasmUrl = () => new URL(wasmPath, location.href).href;

/**
 * Sends for the engine, 34 MB of it, before the worker has read its own script, and hands it over
 * when the script asks for that address.
 */
const sendForEngine = (url: string) => `
  const engine = fetch(${JSON.stringify(url)});
  const fetchOther = self.fetch;
  self.fetch = (request, options) =>
    (request.url ?? request) === ${JSON.stringify(url)} ? engine : fetchOther(request, options);
`;

/** Starts the worker that DuckDB runs in. It reads its script while the page reads its own. */
export const startDuckDBWorker = (): Worker =>
  startGovernedWorker(workerUrl, 'classic', sendForEngine(wasmUrl()));
