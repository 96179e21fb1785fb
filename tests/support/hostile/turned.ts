import { signs } from './signs.ts';

/** Texts with marks that turn the order of letters. */
export const turned = signs.filter(({ kind }) => kind === 'turned');

/** How many turns are still on at the end of a text. */
export function countOpen(text: string): number {
  let [turns, pieces] = [0, 0];
  for (const mark of text) {
    if (/[\u202a\u202b\u202d\u202e]/.test(mark)) turns++;
    if (/[\u2066-\u2068]/.test(mark)) pieces++;
    if (mark === '\u202c' && turns > 0) turns--;
    if (mark === '\u2069' && pieces > 0) pieces--;
  }
  return turns + pieces;
}
