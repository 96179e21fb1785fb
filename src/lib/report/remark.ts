import { listWords } from '#lib/charts/format.ts';
import { closeTurned } from '#lib/contracts/turning.ts';
import type { Part } from '#lib/exports/report.ts';
import type { Block } from './block.ts';
import { findUnfilled } from './fill.ts';
import type { Material } from './material.ts';

/** What the writer of a report should know of a block as it is filled here; empty where all is well. */
export function remarkOn(block: Block, piece: readonly Part[], material: Material): string {
  if ('words' in block && block.words !== null) {
    const names = findUnfilled(block.words, material).map((name) => `{${closeTurned(name)}}`);
    if (names.length > 0)
      return `${listWords(names)} ${names.length === 1 ? 'is' : 'are'} not known here.`;
  }
  if (piece.length > 0) return '';
  if (block.kind === 'heading') return 'Nothing stands under it here; it is left out.';
  return block.kind === 'text' || block.kind === 'recommendations'
    ? 'Nothing is written yet; it is left out.'
    : 'It has nothing to show here, and is left out with a note.';
}
