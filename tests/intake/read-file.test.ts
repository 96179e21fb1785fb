import { expect, test } from 'vitest';
import { readFile } from '#lib/intake/read-file.ts';
import type { Draft, ReadSoFar } from '#lib/intake/reading.ts';
import { reads } from './support.ts';

const headings = 'provider,published,category,grade\n';
const row = 'Northshire,30/06/2014,overall,Good\n';

test('progress is counted in bytes and rows up to the end of the file, once more where rows are looked at', async () => {
  const text = headings + row + 'short\n' + row;
  const seen: ReadSoFar[] = [];
  await readFile(new Blob([text]), 'a.csv', (soFar) => seen.push(soFar));
  const whole = { bytesRead: text.length, bytesTotal: text.length, rowsRead: 4 };
  expect(seen).toEqual([whole, whole]);
});

test('it rejects with an AbortError once the signal aborts, before or while it reads', async () => {
  const file = new Blob([headings + row + 'short\n']);
  const early = readFile(file, 'a.csv', undefined, AbortSignal.abort());
  await expect(early).rejects.toMatchObject({ name: 'AbortError' });
  const controller = new AbortController();
  const late = readFile(file, 'a.csv', () => controller.abort(), controller.signal);
  await expect(late).rejects.toMatchObject({ name: 'AbortError' });
});

test('headings are found in the head of a file larger than that', async () => {
  const reading = await reads('Title\n' + headings + row.repeat(20_000) + 'short\n' + row);
  expect(reading).toMatchObject({
    headerRows: { last: 2 },
    rowsRead: 20_002,
    body: { isNumbered: true },
  });
  const text = await reading.body.content.text();
  expect(text).toContain('\n20003,short,,,\n20004,Northshire,');
});

test('headings further down than 50 rows are not looked for', async () => {
  const result = await readFile(new Blob(['note\n'.repeat(50) + headings + row]), 'a.csv');
  expect(result).toMatchObject({ readings: [], refusal: { rule: 'unknown-layout' } });
});

test('values are counted in all rows of a table that is not known, in columns of few', async () => {
  const rows = Array.from({ length: 300_000 }, (_, i) => `${i},${i % 2 ? 'Red' : 'Green'}\n`);
  const text = `Ref no,Colour\n${rows.join('')}300000,Blue\n`;
  const { drafts } = await readFile(new Blob([text]), 'a.csv');
  const [{ table }] = drafts as [Draft];
  const [ref, colour] = table.tallies;
  expect(ref!.isWhole).toBe(false);
  expect([...colour!.counts]).toEqual([
    ['Green', 150_000],
    ['Red', 150_000],
    ['Blue', 1],
  ]);
});
