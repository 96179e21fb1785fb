import { expect, test } from 'vitest';
import { reads } from './support.ts';

const headings = 'provider,published,category,grade';
const row = 'Northshire,30/06/2014,overall,Good';

test('a regular file is not rewritten: its body is the bytes under the headings', async () => {
  const { body } = await reads(`Title\n${headings}\n${row}\n"a ""b"", c",d,,""\n`);
  expect(body).toMatchObject({ isNumbered: false, columns: 4 });
  expect(await body.content.text()).toBe(`${row}\n"a ""b"", c",d,,""\n`);
});

test('short rows are filled up with blanks', async () => {
  const { body, problems } = await reads(`${headings}\n${row}\na,b\n`);
  expect(await body.content.text()).toBe(`2,${row}\n3,a,b,,\n`);
  expect(problems).toEqual([]);
});

test('cells beyond the headings are dropped, without a word where they are blank', async () => {
  const { body, problems } = await reads(`${headings}\n${row},, \n${row}\n`);
  expect(body).toMatchObject({ isNumbered: true, columns: 5 });
  expect(await body.content.text()).toBe(`2,${row}\n3,${row}\n`);
  expect(problems).toEqual([]);
});

test('a row with something beyond the headings is a problem and left out, but counted', async () => {
  const { problems, rowsRead, body } = await reads(`${headings}\n${row}\nHarbour, City of,b,c,d\n`);
  expect(rowsRead).toBe(2);
  expect(await body.content.text()).toBe(`2,${row}\n`);
  expect(problems).toEqual([
    expect.objectContaining({ rule: 'extra-cells', row: 3, column: null, value: 'd' }),
  ]);
});

test('columns without heading at the end are no columns', async () => {
  const reading = await reads(`${headings},, \n${row},,\n`);
  expect(reading.headings).toEqual(headings.split(','));
  expect(await reading.body.content.text()).toBe(`2,${row}\n`);
});

test('a quotation mark in the midst of a cell is a part of it', async () => {
  const { body } = await reads(`${headings}\nSt "B" Council,a,"the "best" one",d\n`);
  expect(await body.content.text()).toBe('2,"St ""B"" Council",a,"the ""best"" one",d\n');
});

test('Excel’s LF within a cell of a CRLF file stays in the cell', async () => {
  const { body, rowsRead } = await reads(`${headings}\r\n"North\nshire",a,b,c\r\n${row}\r\n`);
  expect(rowsRead).toBe(2);
  expect(await body.content.text()).toBe(`2,"North\nshire",a,b,c\n3,${row}\n`);
});
