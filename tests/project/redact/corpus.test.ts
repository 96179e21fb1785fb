import { expect, it } from 'vitest';
import { corpus } from '#tests/intake/reading/corpus.ts';
import type { Expected } from '#tests/intake/reading/case.ts';
import { keepFile, redact, restoreAll } from './support.ts';

const cellsOf = ({ rows, next = [] }: Expected) =>
  [{ rows }, ...next].flatMap((table) => table.rows.flat());

const headingsOf = ({ headings, next = [] }: Expected) =>
  [{ headings }, ...next].flatMap((table) => table.headings).join('\n');

it.each(corpus)('of a file nothing is left that nothing is read from: $name', async (one) => {
  const whole = await keepFile('a.csv', one.content, () => ({ mappings: [] }));
  if (whole.project.sources.length === 0) return;
  const cut = await redact(whole);
  const [given, left] = [await restoreAll(whole), await restoreAll(cut)];
  expect(left.map(({ rowsRead }) => rowsRead)).toEqual(given.map(({ rowsRead }) => rowsRead));
  const text = (await Promise.all([...cut.contents.values()].map((file) => file.text()))).join();
  const words = cellsOf(one.expect).filter(
    (cell) => cell.length > 2 && !headingsOf(one.expect).includes(cell),
  );
  expect(words.filter((word) => text.includes(word))).toEqual([]);
});
