/**
 * Starts a worker that obeys the page's Content-Security-Policy. A worker loaded from its own
 * address obeys only the headers that address is served with, which a plain file host does not
 * send; a worker started from a blob inherits the policy of the page. A classic worker may begin
 * with a `prelude` of our own.
 */
export function startGovernedWorker(url: string, type: WorkerType, prelude = ''): Worker {
  const script = JSON.stringify(new URL(url, location.href).href);
  const source = type === 'module' ? `import ${script};` : `${prelude}importScripts(${script});`;
  const shim = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  return new Worker(shim, { type });
}
