/** Ways to reach another address; `script` is a script of the page or an import of a worker. */
export type Attempt =
  'fetch' | 'socket' | 'events' | 'image' | 'beacon' | 'script' | 'style' | 'frame' | 'import';

/** What a worker has and the page has not. */
interface ClassicWorker {
  importScripts(url: string): void;
}

/** Runs in the page or in a worker: tries them one after the other, each until it is answered. */
export async function attempt([url, names]: [url: string, names: Attempt[]]): Promise<void> {
  const settled = (target: EventTarget) =>
    new Promise((resolve) => {
      for (const name of ['load', 'open', 'error']) target.addEventListener(name, resolve);
      setTimeout(resolve, 1000);
    });
  const show = (name: string, values: object) => {
    const element = Object.assign(document.createElement(name), values);
    document.body.append(element);
    return settled(element);
  };
  const ways: Record<Attempt, () => unknown> = {
    fetch: () => fetch(`${url}/fetch`),
    socket: () => settled(new WebSocket(`${url.replace('http', 'ws')}/socket`)),
    events: () => settled(new EventSource(`${url}/events`)),
    image: () => show('img', { src: `${url}/image` }),
    beacon: () => navigator.sendBeacon(`${url}/beacon`),
    script: () => show('script', { src: `${url}/script` }),
    style: () => show('link', { rel: 'stylesheet', href: `${url}/style` }),
    frame: () => show('iframe', { src: `${url}/frame` }),
    import: () => (self as unknown as ClassicWorker).importScripts(`${url}/import`),
  };
  for (const name of names)
    try {
      await ways[name]();
    } catch {
      // Whether it was refused is seen elsewhere.
    }
}
