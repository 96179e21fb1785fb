import { countOutside } from './count-outside.ts';
import { hearOutside } from './outside-requests.ts';

/** What a classic worker does first: it counts its requests to other addresses and tells of them. */
const count = () => `(${String(countOutside)})((outside) => postMessage({ outside }));`;

/**
 * Starts a worker that obeys the page's Content-Security-Policy. A worker loaded from its own
 * address obeys only the headers that address is served with, which a plain file host does not
 * send; a worker started from a blob inherits the policy of the page. A classic worker may begin
 * with a `prelude` of our own. What a worker asks of other addresses is counted with the page's.
 */
export function startGovernedWorker(url: string, type: WorkerType, prelude = ''): Worker {
  const script = JSON.stringify(new URL(url, location.href).href);
  // A module runs what it imports first, so that one of ours counts by its own first import.
  const source =
    type === 'module' ? `import ${script};` : `${count()}${prelude}importScripts(${script});`;
  const shim = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(shim, { type });
  worker.addEventListener('message', hearOutside);
  return worker;
}
