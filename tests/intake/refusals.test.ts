import { expect, test } from 'vitest';
import { readFile } from '#lib/intake/read-file.ts';
import { listBlockers } from '#lib/intake/mapping/blockers.ts';
import { asks, dataFile, refuses } from './support.ts';

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

test('a single column is no table', async () => {
  const { rule, row, message } = await refuses('Stop\nA\nB\n');
  expect({ rule, row }).toEqual({ rule: 'unknown-layout', row: 1 });
  expect(message).toContain('a single column, headed “Stop”');
});

test('an unknown table is asked about, with the best guess', async () => {
  const { sheet, table } = await asks('Buses\n\nStop,Route,Fare\nA,1,2\nB,2,3\n');
  expect(table.headings).toEqual(['Stop', 'Route', 'Fare']);
  expect(sheet.top[0]).toEqual(['Buses']);
});

test('a missing column stands in the way, and is named', async () => {
  const { table, proposal } = await asks(dataFile('messy/missing-column.csv'));
  expect(proposal.contract.name).toBe('actions');
  expect(listBlockers(table, proposal.decision)).toEqual([
    {
      place: 'source-status',
      message: expect.stringMatching(/^“Status” is needed: choose its column/) as string,
    },
  ]);
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
