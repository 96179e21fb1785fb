import { expect, test } from 'vitest';
import { reads } from './support.ts';

const headings = 'provider,published,category,grade';
const row = 'Northshire,30/06/2014,overall,Good';

test('line ends may be LF, CRLF or CR, with or without one after the last row', async () => {
  for (const end of ['\n', '\r\n', '\r'])
    for (const last of ['', end]) {
      const reading = await reads([headings, row, row, row].join(end) + last);
      expect(reading).toMatchObject({ headerRows: { last: 1 }, firstRow: 2, rowsRead: 3 });
      expect(reading.body.isNumbered).toBe(end === '\r');
    }
});

test('a byte order mark is no part of the first heading, quoted or not', async () => {
  const reading = await reads(`\ufeff"provider",published,category,grade\n${row}\n`);
  expect(reading.headings[0]).toBe('provider');
  expect(await reading.body.content.text()).toBe(`${row}\n`);
});

test('title rows and blank lines above the headings are counted and left out', async () => {
  const reading = await reads(`Grades,,,\n\n"A note\nof two lines",,,\n${headings}\n${row}\n`);
  expect(reading).toMatchObject({ headerRows: { last: 4 }, firstRow: 5, rowsRead: 1 });
  expect(reading.body.isNumbered).toBe(false);
});

test('a line break within quotation marks does not make a row', async () => {
  const text = `${headings}\n"North\nshire",30/06/2014,overall,Good\n${row}\n\n${row}\n`;
  const reading = await reads(text);
  expect(reading).toMatchObject({ rowsRead: 4, body: { isNumbered: true, columns: 5 } });
  expect(await reading.body.content.text()).toBe(
    '2,"North\nshire",30/06/2014,overall,Good\n3,Northshire,30/06/2014,overall,Good\n' +
      '4,,,,\n5,Northshire,30/06/2014,overall,Good\n',
  );
});

test('blank lines at the end are not rows; rows of commas are', async () => {
  expect((await reads(`${headings}\n${row}\n\n\n`)).rowsRead).toBe(1);
  const commas = await reads(`${headings}\n${row}\n,,,\n,,,\n`);
  expect(commas).toMatchObject({ rowsRead: 3, body: { isNumbered: false } });
});

test('mixed line ends are straightened and each ends one row', async () => {
  const reading = await reads(`${headings}\n${row}\r\n${row}\n${row}`);
  expect(reading).toMatchObject({ rowsRead: 3, body: { isNumbered: true } });
});
