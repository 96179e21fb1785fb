import wasmPath from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { startGovernedWorker } from '#lib/workers/governed-worker.ts';
import { calledExports } from './called-exports.ts';
import { withLifeline } from './lifeline.ts';

/** The address of the engine itself. */
export const wasmUrl = () => new URL(wasmPath, location.href).href;

/**
 * Sends for the engine, 34 MB of it, and compiles it as it comes, before the worker has read its own
 * script. When the script asks for that address it gets an empty answer, and when it has that answer
 * compiled, the engine: compiling takes most of a second, in which the page comes to life.
 */
const sendForEngine = (url: string) => `
  const engine = WebAssembly.compileStreaming(fetch(${JSON.stringify(url)}));
  engine.catch(() => {});
  const fetchOther = self.fetch;
  self.fetch = (request, options) =>
    (request.url ?? request) === ${JSON.stringify(url)}
      ? Promise.resolve(new Response(new Uint8Array()))
      : fetchOther(request, options);
  WebAssembly.instantiateStreaming = async (response, imports) => {
    const module = await engine;
    const { exports } = await WebAssembly.instantiate(module, imports);
    return { module, instance: { exports: (${String(calledExports)})(exports) } };
  };
`;

/** Starts the worker that DuckDB runs in. It reads its script while the page reads its own. */
export const startDuckDBWorker = (): Worker =>
  withLifeline((prelude) =>
    startGovernedWorker(workerUrl, 'classic', prelude + sendForEngine(wasmUrl())),
  );
