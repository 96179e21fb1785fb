import { expect, test } from 'vitest';
import { readFile } from '#lib/intake/read-file.ts';
import { bytesOf, refuses } from './support.ts';

const headings = 'provider,published,category,grade\n';

test('a file of no bytes is empty, and so is one of blank lines or a byte order mark', async () => {
  for (const text of ['', '\n\r\n\n', '\ufeff'])
    expect(await refuses(text)).toMatchObject({ rule: 'empty', row: null, column: null });
});

test('headings without rows are refused with the row of the headings', async () => {
  for (const text of [headings, headings.trim(), headings + '\n\n'])
    expect(await refuses(text)).toMatchObject({ rule: 'no-rows', row: 1 });
});

test('an Excel workbook is told by its first bytes and sent to Save As', async () => {
  const { rule, message } = await refuses(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]));
  expect(rule).toBe('not-csv');
  expect(message).toMatch(/^This is an Excel workbook .*File, Save As, “CSV UTF-8/);
  const old = await refuses(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]));
  expect(old.rule).toBe('not-csv');
  expect(old.message).toContain('(.xls)');
});

test('a PDF and any other binary file are no CSV', async () => {
  expect((await refuses('%PDF-1.7\n')).message).toMatch(/^This is a PDF document/);
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);
  expect((await refuses(png)).rule).toBe('not-csv');
});

test('a zero byte far down in a text is found with its row', async () => {
  const text = headings + 'Northshire,30/06/2014,overall,Good\n'.repeat(9000);
  expect(await refuses(text + 'a,b\0,c,d\n')).toMatchObject({ rule: 'not-csv', row: 9002 });
});

test('UTF-16 is told by its byte order mark, in either order', async () => {
  for (const mark of [
    [0xff, 0xfe],
    [0xfe, 0xff],
  ]) {
    const problem = await refuses(new Uint8Array([...mark, 0x61, 0, 0x2c, 0]));
    expect(problem).toMatchObject({ rule: 'encoding', row: null });
    expect(problem.message).toContain('UTF-16');
  }
});

test('a byte that is not UTF-8 is shown with its row and as Windows-1252 has it', async () => {
  const before = bytesOf(headings + 'Northshire,30/06/2014,overall,Good\nChildren');
  const after = bytesOf('s services,30/06/2014,overall,Good\n');
  const problem = await refuses(new Uint8Array([...before, 0x92, ...after]));
  expect(problem).toMatchObject({ rule: 'encoding', row: 3 });
  expect(problem.message).toMatch(/^Row 3 .* near “Children’s services,30.*”; .* it is “’”/);
});

test('a byte that is not UTF-8 in the headings is the reason, not the layout', async () => {
  const text = [...bytesOf('provider,published,categ'), 0xe9, ...bytesOf('gory\na,b,c\n')];
  expect(await refuses(new Uint8Array(text))).toMatchObject({ rule: 'encoding', row: 1 });
});

test('semicolons, tabs and vertical bars are named', async () => {
  const rows = headings + '"Bristol, City of",30/06/2014,overall,Good\n'.repeat(3);
  for (const [mark, name] of [
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'vertical bars'],
  ] as const) {
    const text = rows.replaceAll(/,(?! )/g, mark);
    const problem = await refuses(text);
    expect(problem.rule).toBe('delimiter');
    expect(problem.message).toContain(`separated by ${name}, not by commas`);
  }
});

test('a quotation mark that never closes is reported in the row where it opens', async () => {
  const text = headings + 'a,b,c,d\n"a\nb",b,c,d\na,"b,c,d\na,b,c,d\n';
  expect(await refuses(text)).toMatchObject({ rule: 'unclosed-quote', row: 4 });
});

test('a cell that swallows rows up to the next quotation mark counts as never closed', async () => {
  const text = headings + 'a,"b,c,d\na,b,c,d\n"x, y",b,c,d\n';
  expect(await refuses(text)).toMatchObject({
    rule: 'unclosed-quote',
    row: 2,
    value: '"b,c,d',
  });
});

test('a quotation mark that opens in a title is the reason, not the layout', async () => {
  expect(await refuses('"Grades\n' + headings + 'a,b,c,d\n')).toMatchObject({
    rule: 'unclosed-quote',
    row: 1,
  });
});

test('an unknown layout is told what was found and what is read', async () => {
  const { rule, row, message } = await refuses('Buses\nStop,Route,Fare\nA,1,2\n');
  expect({ rule, row }).toEqual({ rule: 'unknown-layout', row: 2 });
  expect(message).toContain('Row 2 holds “Stop”, “Route” and “Fare”');
  expect(message).toContain('“Ofsted ILACS inspection history”');
  expect(message).toContain('“Action progress”');
});

test('a missing column is named with headings it may have, and the table it is missed in', async () => {
  const { rule, row, message } = await refuses('Title\nprovider,published,category\na,b,c\n');
  expect({ rule, row }).toEqual({ rule: 'missing-column', row: 2 });
  expect(message).toMatch(/^The headings in row 2 look like .*“Judgements”/);
  expect(message).toContain('Grade (headed “grade”, “Grade given” or “Outcome grade”)');
});

test('a file of more than 500 MB is refused unread', async () => {
  const large = { size: 500_000_001 } as Blob;
  expect(await readFile(large, 'a.csv')).toMatchObject({
    readings: [],
    refusal: { rule: 'too-large' },
  });
});

test('a folder or a file that is gone is a problem, not an exception', async () => {
  const gone = new Blob(['a']);
  gone.slice = () => {
    throw new DOMException('gone', 'NotFoundError');
  };
  expect(await readFile(gone, 'a.csv')).toMatchObject({
    readings: [],
    refusal: { rule: 'not-csv' },
  });
});
