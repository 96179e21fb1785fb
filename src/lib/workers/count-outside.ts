/** One request to another address than the site's own: where to, and whether the policy stopped it. */
export interface OutsideRequest {
  readonly to: string;
  readonly isStopped: boolean;
}

/**
 * Tells of every request from where it runs, the page or a worker, to another address: those that the
 * browser lists as made, earlier ones too, and those that the policy stopped from now on. A socket is
 * in no list, but the policy stops it. The text of this is put in front of workers that are not ours, so it must make sense by itself: it uses nothing but
 * what the browser gives.
 */
export function countOutside(tell: (request: OutsideRequest) => void): void {
  const stopped = new Set<string>();
  const see = (address: string, isStopped: boolean) => {
    // What a page has within itself (data:, blob:) and an extension brings along goes nowhere.
    if (!/^(http|ws)s?:/.test(address)) return;
    const to = new URL(address).origin;
    if (to !== origin) tell({ to, isStopped });
  };
  addEventListener('securitypolicyviolation', ({ blockedURI, disposition }) => {
    if (disposition !== 'enforce') return;
    stopped.add(blockedURI);
    see(blockedURI, true);
  });
  // Some of what was stopped is listed as made all the same: at its full address and as having taken
  // no time, or as a frame, of which only the site is told. The list may come before the event.
  new PerformanceObserver((list) =>
    setTimeout(() => {
      for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
        const { name, duration, initiatorType } = entry;
        const isFrame = initiatorType === 'iframe';
        if (!stopped.has(isFrame ? new URL(name).origin : name) || (!isFrame && duration > 0))
          see(name, false);
      }
    }),
  ).observe({ type: 'resource', buffered: true });
}
