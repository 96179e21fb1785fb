interface Point {
  readonly x: number;
  readonly y: number;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * Where the numbers of days stand, one after the other: at that one of the heights which is farthest
 * from what is drawn already. Lengths are of the picture.
 */
export function placeNumbers(
  xs: readonly number[],
  heights: readonly number[],
  drawn: readonly Point[],
): Point[] {
  const placed: Point[] = [];
  for (const x of xs) {
    const free = heights.map((y) => {
      const point = { x, y };
      return { point, room: Math.min(...[...drawn, ...placed].map((one) => distance(one, point))) };
    });
    placed.push(free.reduce((best, one) => (one.room > best.room ? one : best)).point);
  }
  return placed;
}
