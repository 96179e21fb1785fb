import { expect, test } from 'vitest';
import { readFile } from '#lib/intake/read-file.ts';
import { reads } from './support.ts';

const headings = 'provider,published,category,grade\n';
const row = 'Northshire,30/06/2014,overall,Good\n';

test('progress is counted in bytes up to the size of the file, and once more where rows are looked at', async () => {
  for (const [text, times] of [
    [headings + row, 2],
    [headings + row + 'short\n', 2],
  ] as const) {
    const seen: [number, number][] = [];
    await readFile(new Blob([text]), 'a.csv', (read, total) => seen.push([read, total]));
    expect(seen).toEqual(Array(times).fill([text.length, text.length]));
  }
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
