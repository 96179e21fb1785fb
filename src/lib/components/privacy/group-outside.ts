import type { OutsideRequest } from '#lib/workers/count-outside.ts';

/** How many requests went to one address, and how many the policy stopped. */
export interface OutsideAddress {
  readonly to: string;
  readonly left: number;
  readonly stopped: number;
}

/** The requests by where they were to go, in the order in which each address was first asked. */
export function groupOutside(requests: readonly OutsideRequest[]): OutsideAddress[] {
  return [...new Set(requests.map(({ to }) => to))].map((to) => {
    const all = requests.filter((request) => request.to === to);
    const stopped = all.filter(({ isStopped }) => isStopped).length;
    return { to, left: all.length - stopped, stopped };
  });
}
