import { expect, test } from 'vitest';
import { readFile } from '#lib/intake/read-file.ts';
import { dataFile } from './support.ts';

const containing = (text: string): unknown => expect.stringContaining(text);

const refused: Record<string, object> = {
  'empty.csv': { rule: 'empty', row: null },
  'header-only.csv': { rule: 'no-rows', row: 1 },
  'not-csv.csv': { rule: 'not-csv', row: null },
  'workbook.xlsx': { rule: 'not-csv', message: containing('Save As') },
};

for (const [name, problem] of Object.entries(refused))
  test(`${name} is refused and the problem says why`, async () => {
    const result = await readFile(dataFile(`messy/${name}`), name);
    expect(result).toMatchObject({ readings: [], refusal: { source: name, ...problem } });
  });

const read: Record<string, [rows: number, headerRow: number, isNumbered: boolean]> = {
  'bom.csv': [3, 1, false],
  'no-final-newline.csv': [3, 1, false],
  'title-rows.csv': [4, 5, false],
  'line-breaks.csv': [4, 1, false],
  'blank-lines.csv': [7, 1, true],
  'ragged.csv': [5, 1, true],
  'semicolons.csv': [4, 1, false],
  'windows-1252.csv': [3, 1, false],
  'utf-16.csv': [3, 1, false],
  'unclosed-quote.csv': [5, 1, true],
};

for (const [name, [rowsRead, headerRow, isNumbered]] of Object.entries(read))
  test(`${name} is read: ${rowsRead} rows under row ${headerRow}`, async () => {
    const result = await readFile(dataFile(`messy/${name}`), name);
    expect(result).toMatchObject({
      refusal: null,
      readings: [
        {
          rowsRead,
          headerRows: { last: headerRow },
          firstRow: headerRow + 1,
          body: { isNumbered },
        },
      ],
    });
  });

for (const name of ['missing-column.csv', 'unknown-layout.csv'])
  test(`${name} is asked about`, async () => {
    const result = await readFile(dataFile(`messy/${name}`), name);
    expect(result).toMatchObject({ readings: [], drafts: [{}], refusal: null });
  });
