import { expect, it } from 'vitest';
import { closeTurned } from '#lib/contracts/turning.ts';
import { nameSources } from '#lib/exports/figure.ts';
import { listWords } from '#lib/intake/headings.ts';
import { titled } from '#tests/support/hostile/attack.ts';
import { signs } from '#tests/support/hostile/signs.ts';

/** How many turns are still on at the end of a text. */
function countOpen(text: string): number {
  let [turns, pieces] = [0, 0];
  for (const mark of text) {
    if (/[\u202a\u202b\u202d\u202e]/.test(mark)) turns++;
    if (/[\u2066-\u2068]/.test(mark)) pieces++;
    if (mark === '\u202c' && turns > 0) turns--;
    if (mark === '\u2069' && pieces > 0) pieces--;
  }
  return turns + pieces;
}

const turned = signs.filter(({ kind }) => kind === 'turned');

it.each(titled(turned))('%s turns nothing that comes after it in a sentence', (_, { text }) => {
  expect(closeTurned(text).startsWith(text)).toBe(true);
  expect(countOpen(closeTurned(text))).toBe(0);
  const source = { name: text, credit: null, contracts: ['actions'] } as const;
  for (const said of [listWords([text, 'b']), nameSources([source], ['actions'])])
    expect(countOpen(said)).toBe(0);
});

it('leaves words without such a mark, and marks that are closed, as they are', () => {
  for (const words of ['', 'Good', 'a\u202eb\u202cc', '\u2067a\u2069b'])
    expect(closeTurned(words)).toBe(words);
});
