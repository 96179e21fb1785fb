import { countOutside, type OutsideRequest } from './count-outside.ts';

/** All requests to other addresses of the page and its workers, since the page was opened. */
export const outsideRequests: OutsideRequest[] = [];

/** Happens to the window whenever there is one more. */
export const outsideEvent = 'outside';

function note(request: OutsideRequest): void {
  outsideRequests.push(request);
  dispatchEvent(new Event(outsideEvent));
}

/** Begins to count in the page, and to hear of what the worker of the installed site counts. */
export function countInPage(): void {
  countOutside(note);
  if ('serviceWorker' in navigator)
    navigator.serviceWorker.addEventListener('message', hearOutside);
}

/** Notes what a worker tells of its requests, which no other listener is to take for an answer. */
export function hearOutside(
  event: MessageEvent<{ readonly outside?: OutsideRequest } | null>,
): void {
  const outside = event.data?.outside;
  if (!outside) return;
  event.stopImmediatePropagation();
  note(outside);
}
