import type { Part } from '#lib/exports/report.ts';
import type { Block } from './block.ts';

/**
 * Whether the block at a place is a heading of blocks that all became nothing. One that stands over
 * no block is its writer's own, and stays.
 */
export function isBare(
  blocks: readonly Block[],
  pieces: readonly (readonly Part[])[],
  at: number,
): boolean {
  const heading = blocks[at]!;
  if (heading.kind !== 'heading') return false;
  const after = blocks.slice(at + 1);
  const next = after.findIndex((one) => one.kind === 'heading' && one.level <= heading.level);
  const end = next < 0 ? blocks.length : at + 1 + next;
  const under = blocks
    .slice(at + 1, end)
    .flatMap((one, i) => (one.kind === 'heading' ? [] : [pieces[at + 1 + i]!]));
  return under.length > 0 && under.every((piece) => piece.length === 0);
}
