/** How often a page that stays open looks for a newer version, in milliseconds. */
const lookEvery = 60 * 60 * 1000;

/** The copy of this site that the browser keeps and opens without a network, and what is newer. */
export class SiteCopy {
  /** Whether a newer version is here and waits for the user. */
  hasNewer = $state(false);
  /** Other windows of this site that keep it waiting. */
  others = $state(0);

  #registration: ServiceWorkerRegistration | null = null;

  /** Has the site kept. Where the browser does not keep it, the page goes on as it is. */
  async begin(container: ServiceWorkerContainer, script: string): Promise<void> {
    try {
      await container.register(script);
    } catch {
      return;
    }
    const registration = await container.ready;
    this.#registration = registration;
    const look = () => (this.hasNewer = registration.waiting !== null);
    const follow = () => registration.installing?.addEventListener('statechange', look);
    registration.addEventListener('updatefound', follow);
    follow();
    look();
    // Without a network there is nothing to see; the next time may be better.
    setInterval(() => void registration.update().catch(() => {}), lookEvery);
  }

  /** Has the newer version begin, where this window is the only one; `reload` is called when it has. */
  async apply(container: ServiceWorkerContainer, reload: () => void): Promise<void> {
    const waiting = this.#registration?.waiting;
    if (!waiting) return reload();
    container.addEventListener('controllerchange', reload, { once: true });
    const { port1, port2 } = new MessageChannel();
    const windows = new Promise<number>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    });
    waiting.postMessage('begin', [port2]);
    this.others = (await windows) - 1;
  }
}
