/**
 * Moves labels down as far as needed for each to have its own place, then up again from the bottom
 * edge. Positions are the middles of the labels, from top to bottom; their order stays.
 */
export function dodge(
  middles: readonly number[],
  heights: readonly number[],
  bottom: number,
): number[] {
  const placed = [...middles];
  for (let i = 1; i < placed.length; i++)
    placed[i] = Math.max(placed[i]!, placed[i - 1]! + (heights[i - 1]! + heights[i]!) / 2);
  for (let i = placed.length - 1; i >= 0; i--) {
    const below = i === placed.length - 1 ? bottom : placed[i + 1]! - heights[i + 1]! / 2;
    placed[i] = Math.min(placed[i]!, below - heights[i]! / 2);
  }
  return placed;
}
