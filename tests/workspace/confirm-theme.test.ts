import { expect, it } from 'vitest';
import { readFile } from '#lib/intake/read-file.ts';
import type { Reading } from '#lib/intake/reading.ts';
import { writeTheme } from '#lib/workspace/confirm-theme.ts';

const row: Readonly<Record<string, string>> = {
  provider: 'Northshire',
  finding_id: 'F1',
  published: '30/06/2014',
  kind: 'strength',
  theme: 'Plans',
  finding: 'Plans are good',
};

async function read(headings: string): Promise<Reading> {
  const cells = headings.split(',').map((heading) => row[heading]);
  const text = `${headings}\n${cells.join(',')}\n`;
  const { readings } = await readFile(new Blob([text]), 'f.csv');
  return readings[0]!;
}

const columns = 'provider,finding_id,published,kind,theme,finding';

it('writes a theme to the cells of the findings that have another or none', async () => {
  const reading = await read(columns);
  const findings = [
    { source: 'f.csv', row: 2, theme: 'Plans' },
    { source: 'f.csv', row: 3, theme: null },
    { source: 'f.csv', row: 4, theme: 'Planning' },
  ];
  expect(writeTheme(reading, findings, 'Plans')?.edits).toEqual([
    { row: 3, column: 4, before: '', after: 'Plans' },
    { row: 4, column: 4, before: 'Planning', after: 'Plans' },
  ]);
});

it('keeps the edits made before, and says where a file has no column for it', async () => {
  const edit = { row: 2, column: 0, before: 'a', after: 'b' };
  const reading = { ...(await read(columns)), edits: [edit] };
  const findings = [{ source: 'f.csv', row: 2, theme: null }];
  expect(writeTheme(reading, findings, 'Plans')?.edits).toHaveLength(2);
  expect(writeTheme(await read(columns.replace('theme,', '')), findings, 'Plans')).toBeNull();
});
