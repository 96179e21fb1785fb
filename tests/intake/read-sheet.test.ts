import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSheet } from '#lib/intake/read-sheet.ts';
import type { Overrides, Sheet } from '#lib/intake/sheet.ts';
import { bytesOf, dataFile } from './support.ts';

/** A file of the makers’ own, which is not part of the project. */
const ofsted = '../shared/data/ofsted/la_inspections_2009_2023.csv';

async function sheetOf(content: string | Uint8Array<ArrayBuffer> | Blob, said: Overrides = {}) {
  const file = new Blob([content]);
  const source = { file, name: 'a.csv', onProgress: () => {}, signal: undefined };
  const sheet = await readSheet(source, () => false, said);
  expect(sheet).not.toHaveProperty('rule');
  return sheet as Sheet;
}

const rows = 'Stop,Opened,Fare\nCafé,12/03/2014,2\nChildren’s,13/03/2014,30\n';

const utf16 = (text: string, isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
};

const windows1252 = (text: string) =>
  Uint8Array.from(text, (character) => (character === '’' ? 0x92 : character.charCodeAt(0)));

test('the encoding is told from the bytes, with and without a mark', async () => {
  for (const [encoding, bytes] of [
    ['UTF-8', bytesOf(rows)],
    ['UTF-8', bytesOf('\ufeff' + rows)],
    ['UTF-16 LE', utf16('\ufeff' + rows, true)],
    ['UTF-16 BE', utf16('\ufeff' + rows, false)],
    ['UTF-16 LE', utf16(rows.replace('’', "'"), true)],
    ['Windows-1252', windows1252(rows)],
  ] as const) {
    const sheet = await sheetOf(bytes);
    expect(sheet.encoding).toBe(encoding);
    expect(sheet.tables[0]!.headings).toEqual(['Stop', 'Opened', 'Fare']);
    expect(sheet.tables[0]!.sample[0]![0]).toBe('Café');
  }
});

test('a byte that is not UTF-8 far down makes the whole file Windows-1252', async () => {
  const long = rows + 'Abc,12/03/2014,2\n'.repeat(80_000);
  const { encoding, tables } = await sheetOf(windows1252(long.replace('Café', 'Cafe') + 'é,1,2\n'));
  expect(encoding).toBe('Windows-1252');
  expect(tables[0]!.rowsRead).toBe(80_003);
});

test('what a person says of encoding, separators and headings is taken', async () => {
  const said = { encoding: 'Windows-1252', delimiter: '|', headerRow: 2 } as const;
  const sheet = await sheetOf('x\na|b\nc|d\n', said);
  expect(sheet).toMatchObject({ encoding: 'Windows-1252', dialect: { delimiter: '|' } });
  expect(sheet.tables[0]).toMatchObject({
    headings: ['a', 'b'],
    headerRows: { first: 2, last: 2 },
  });
});

test('characters lost before the file was saved are counted and said', async () => {
  const { notes } = await sheetOf('Name,Fare\nCaf\ufffd,2\nB,3\n');
  expect(notes).toEqual([expect.stringMatching(/^One character was already lost .* in row 2/)]);
});

const dialects: Record<string, [text: string, delimiter: string, quote: string | null]> = {
  'semicolons, with commas in numbers': ['a;b;c\nx;1,5;2,5\ny;2,5;3,25\n', ';', '"'],
  'tabs, with commas in the text': ['a\tb\nx, y\t1\nz, w\t2\n', '\t', '"'],
  bars: ['a|b|c\nx|1|2\ny|3|4\n', '|', '"'],
  'apostrophes as marks': ["'a','b'\n'x, y','1'\n'z','2'\n", ',', "'"],
  'apostrophes in the text': ["a,b\nMen's,1\nWomen's,2\n'Tis,3\n", ',', '"'],
  'one row with another separator': ['a,b,c\nx,1,2\ny;3;4\nz,5,6\nw,7,8\n', ',', '"'],
  'one column of words': ['Name of the council\nNorth Shire\nSouth Shire\n', ',', '"'],
};

for (const [name, [text, delimiter, quote]] of Object.entries(dialects))
  test(`the dialect is told: ${name}`, async () => {
    expect((await sheetOf(text)).dialect).toMatchObject({ delimiter, quote });
  });

test('backslashes before marks are told from doubled marks', async () => {
  const { dialect, tables } = await sheetOf('a,b\n"say \\"no\\" twice",1\n"x",2\n');
  expect(dialect.escape).toBe('backslash');
  expect(tables[0]!.sample[0]).toEqual(['say "no" twice', '1']);
});

test('a row written with another separator is read with that one, and said', async () => {
  const { tables, notes } = await sheetOf('a,b,c\nx,1,2\ny;3;4\nz,5,6\n');
  expect(tables[0]!.sample).toEqual([
    ['x', '1', '2'],
    ['y', '3', '4'],
    ['z', '5', '6'],
  ]);
  expect(notes).toEqual([expect.stringContaining('In row 3 ')]);
});

test('a mark that is never closed is text, and swallows nothing', async () => {
  const text = 'Id,Note,Fare\n1,"never closed,2\n2,b,3\n3,"fine, this one",4\n4,d,5\n';
  const { tables, notes } = await sheetOf(text);
  expect(tables[0]!.sample).toEqual([
    ['1', '"never closed', '2'],
    ['2', 'b', '3'],
    ['3', 'fine, this one', '4'],
    ['4', 'd', '5'],
  ]);
  expect(notes).toEqual([expect.stringContaining('In row 2 ')]);
});

test('titles, a units row and notes are no rows of the table; notes are set aside with their row', async () => {
  const text =
    'Fares of 2014\n\nStop,Opened,Fare\nA,12/03/2014,2\nB,13/03/2014,3\n\nSource: the council\n';
  const [table] = (await sheetOf(text)).tables;
  expect(table).toMatchObject({
    headings: ['Stop', 'Opened', 'Fare'],
    headerRows: { first: 3, last: 3 },
    rowsRead: 4,
    setAside: [{ reason: 'note', row: 7, text: 'Source: the council' }],
  });
});

test('headings over two rows are joined; a group above them only tells equal ones apart', async () => {
  const two = await sheetOf('Stop,Date\nname,opened\nA,12/03/2014\nB,13/03/2014\nC,14/03/2014\n');
  expect(two.tables[0]!.headings).toEqual(['Stop name', 'Date opened']);
  const groups = 'Place,,2014,,2015,\nTown,Code,Open,Fare,Open,Fare\n';
  const body = 'A,X1,12/03/2014,2,12/03/2015,3\n'.repeat(4);
  const { headings, headerRows } = (await sheetOf(groups + body)).tables[0]!;
  expect(headings).toEqual(['Town', 'Code', '2014 Open', '2014 Fare', '2015 Open', '2015 Fare']);
  expect(headerRows).toEqual({ first: 1, last: 2 });
});

test('years over numbers are headings; a row of values like those below is none', async () => {
  const years = await sheetOf('Town,2014,2015\nA,1,2\nB,3,4\n');
  expect(years.tables[0]!.headings).toEqual(['Town', '2014', '2015']);
  const none = await sheetOf('12/03/2014,A,1\n13/03/2014,B,2\n14/03/2014,C,3\n');
  expect(none.tables[0]).toMatchObject({
    headings: ['Column 1', 'Column 2', 'Column 3'],
    headerRows: { first: 0, last: 0 },
    firstRow: 1,
    rowsRead: 3,
  });
});

test('repeated headings are set aside and the table goes on; other headings begin another table', async () => {
  const same = await sheetOf('Stop,Line,Fare\nA,x,2\nStop,Line,Fare\nB,y,3\n');
  expect(same.tables).toHaveLength(1);
  expect(same.tables[0]).toMatchObject({ rowsRead: 3, setAside: [{ reason: 'heading', row: 3 }] });
  const other = await sheetOf('Stop,Line,Fare\nA,x,2\n\nStop,Line,Fare,Zone,Since\nB,y,3,4,5\n');
  expect(other.tables.map(({ headings, firstRow }) => [headings.length, firstRow])).toEqual([
    [3, 2],
    [5, 5],
  ]);
});

test.runIf(existsSync(ofsted))(
  'Ofsted’s sheet of 2009 to 2023 holds two tables and a title between them',
  async () => {
    const { tables } = await sheetOf(new Blob([readFileSync(ofsted)]));
    const shapes = tables.map(({ headings, headerRows, rowsRead, setAside }) => ({
      columns: headings.length,
      row: headerRows.last,
      rowsRead,
      notes: setAside.map(({ text }) => text.slice(0, 8)),
    }));
    expect(shapes).toEqual([
      { columns: 45, row: 5, rowsRead: 155, notes: ['Table 11'] },
      { columns: 38, row: 161, rowsRead: 4, notes: [] },
    ]);
  },
);

test('every faulty file of the project is read or refused, and never throws', async () => {
  for (const name of ['ragged', 'unclosed-quote', 'semicolons', 'windows-1252', 'utf-16'])
    expect((await sheetOf(dataFile(`messy/${name}.csv`))).tables).toHaveLength(1);
});
