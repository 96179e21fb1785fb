/**
 * Calls `note` when the browser has kept the site itself, until the returned function is called. An
 * address that is not secure has nothing to listen to.
 */
export function onSiteKept(note: () => void): () => void {
  const site = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  site?.addEventListener('controllerchange', note);
  return () => site?.removeEventListener('controllerchange', note);
}
