import type { OutsideRequest } from '#lib/workers/count-outside.ts';

/** How many requests went to one address, and how many the policy stopped. */
export interface OutsideAddress {
  readonly to: string;
  readonly left: number;
  readonly stopped: number;
}

/**
 * The requests by where they were to go, in the order in which each was first asked. The policy says
 * the same of an address each time: one that it stopped has not left, though some browsers list it as
 * made all the same.
 */
export function groupOutside(requests: readonly OutsideRequest[]): OutsideAddress[] {
  const held = new Set(requests.filter(({ isStopped }) => isStopped).map(({ address }) => address));
  return [...new Set(requests.map(({ to }) => to))].map((to) => {
    const all = requests.filter((request) => request.to === to);
    return {
      to,
      left: all.filter(({ address }) => !held.has(address)).length,
      stopped: all.filter(({ isStopped }) => isStopped).length,
    };
  });
}
