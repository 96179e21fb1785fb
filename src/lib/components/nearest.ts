/** How far a point is from a box, in pixels; 0 within it. */
function distanceTo({ left, right, top, bottom }: DOMRect, x: number, y: number): number {
  const across = Math.max(left - x, 0, x - right);
  const down = Math.max(top - y, 0, y - bottom);
  return Math.hypot(across, down);
}

/** The number of the element nearest to a point of the screen and within reach; -1 without one. */
export function nearest(elements: readonly Element[], x: number, y: number, reach: number): number {
  let [found, least] = [-1, reach];
  for (const [i, element] of elements.entries()) {
    const distance = distanceTo(element.getBoundingClientRect(), x, y);
    if (distance < least) [found, least] = [i, distance];
  }
  return found;
}
