import { expect, it } from 'vitest';
import { readFile } from '#lib/intake/read-file.ts';
import { keepReading, restoreReading } from '#lib/project/restore.ts';

const read = (text: string) => readFile(new Blob([text]), 'a.csv');
const text = 'provider,published,category,grade\nNorthshire,30/06/2014,overall,Good\n';

it('gives back a reading as it was, on the rows of its file', async () => {
  const [reading] = (await read(text)).readings;
  const edits = [{ row: 2, column: 3, before: 'Good', after: 'Outstanding' }];
  const kept = JSON.parse(JSON.stringify(keepReading({ ...reading!, edits }))) as typeof reading;
  const restored = restoreReading(kept!, await read(text));
  expect({ ...restored, body: null }).toEqual({ ...reading, edits, body: null });
  expect(await restored!.body.content.text()).toBe(await reading!.body.content.text());
});

it('gives back a table that somebody had to say the meaning of', async () => {
  const strange = 'who,when,how good\nNorthshire,30/06/2014,Good\n';
  const result = await read(strange);
  expect(result.drafts).toHaveLength(1);
  const [known] = (await read(text)).readings;
  const { headings, firstRow, headerRows } = result.drafts[0]!.table;
  const kept = { ...keepReading(known!), headings, firstRow, headerRows };
  const restored = restoreReading(kept, await read(strange));
  expect(restored).toMatchObject({
    headings: ['who', 'when', 'how good'],
    mappings: known!.mappings,
  });
});

it.each([
  ['a heading', text.replace('grade', 'judgement')],
  ['the place', `A title\n\n${text}`],
])('is nothing where %s of the table is another', async (_, other) => {
  const [reading] = (await read(text)).readings;
  expect(restoreReading(keepReading(reading!), await read(other))).toBeNull();
});
