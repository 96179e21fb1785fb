/** A request to another address than the site's own: listed as made, or stopped by the policy. */
export interface OutsideRequest {
  /** All that is told of the address: of a frame that is its site alone. */
  readonly address: string;
  /** The site that it is of. */
  readonly to: string;
  readonly isStopped: boolean;
}

/**
 * Tells of every request from where it runs, the page or a worker, to another address: those that the
 * browser lists as made, earlier ones too, and those that the policy stopped from now on. Some are both,
 * in either order. A socket is in no list, but the policy stops it. The text of this is put in front of
 * workers that are not ours, so it must make sense by itself: it uses nothing but what the browser gives.
 */
export function countOutside(tell: (request: OutsideRequest) => void): void {
  const see = (address: string, isStopped: boolean) => {
    // What a page has within itself (data:, blob:) and an extension brings along goes nowhere.
    if (!/^(http|ws)s?:/.test(address)) return;
    const to = new URL(address).origin;
    if (to !== origin) tell({ address, to, isStopped });
  };
  addEventListener('securitypolicyviolation', ({ blockedURI, disposition }) => {
    if (disposition === 'enforce') see(blockedURI, true);
  });
  new PerformanceObserver((list) => {
    for (const { name, initiatorType } of list.getEntries() as PerformanceResourceTiming[])
      see(initiatorType === 'iframe' ? new URL(name).origin : name, false);
  }).observe({ type: 'resource', buffered: true });
}
