export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The path of diagonal lines that fill a box. Lines are cut at the edges by reckoning: a pattern or
 * a clip path would need an id, and ids collide when two pictures stand on one page.
 */
export function hatch({ x, y, width, height }: Box, distance = 7): string {
  const parts: string[] = [];
  for (let sum = distance; sum < width + height; sum += distance) {
    const [x1, y1] = [Math.min(sum, width), Math.max(0, sum - width)];
    const [x2, y2] = [Math.max(0, sum - height), Math.min(sum, height)];
    parts.push(`M${cut(x + x1)},${cut(y + y1)}L${cut(x + x2)},${cut(y + y2)}`);
  }
  return parts.join('');
}

const cut = (length: number) => Math.round(length * 100) / 100;
