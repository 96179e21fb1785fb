import { base, build, files, prerendered, version } from '$service-worker';
import { precacheAndRoute } from 'workbox-precaching';
import { countOutside } from '#lib/workers/count-outside.ts';

const self = globalThis as unknown as ServiceWorkerGlobalScope;

/** A page asks for what it was built with when it is come to by a link; any other file has an ending. */
const withData = (path: string) =>
  /\.[^/]+$/.test(path) ? [path] : [path, `${path.replace(/\/$/, '')}/__data.json`];

/**
 * The whole site, with its engine, is kept when it is first visited, and answered from there. What
 * has its content in its name is sent for once; the rest anew with every version. A page is the same
 * whatever its address says of filters.
 */
precacheAndRoute(
  [
    ...build.map((url) => ({ url, revision: null })),
    ...[...files, ...prerendered.flatMap(withData), `${base}/licences.txt`].map((url) => ({
      url,
      revision: version,
    })),
  ],
  { ignoreURLParametersMatching: [/./], cleanURLs: false },
);

const windows = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

// It asks its own site alone; were it to ask another, every page says so.
countOutside((outside) => {
  void windows().then((all) => all.forEach((page) => page.postMessage({ outside })));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/**
 * A newer version waits until it is asked to begin. It begins only for the last window that is open,
 * since it takes the files of the older one away, and answers how many there are.
 */
self.addEventListener('message', (event) => {
  const count = async () => {
    const { length } = await windows();
    if (length === 1) await self.skipWaiting();
    event.ports[0]?.postMessage(length);
  };
  event.waitUntil(count());
});
