import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readFile } from '#lib/intake/read-file.ts';
import type { Table } from '#lib/intake/sheet.ts';

const head = (path: string, bytes: number) =>
  new Uint8Array(readFileSync(path).subarray(0, bytes)).slice();

/** The beginnings of real files, to be spoilt. */
const originals = [
  head('data/ofsted/ilacs_inspection_history_2018_2025.csv', 3000),
  head('data/ofsted/la_inspections_as_at_2025_03_31.csv', 3000),
  head('data/oxfordshire-actions.csv', 2500),
  head('data/oxfordshire-findings.csv', 2500),
];

/** What goes wrong in files: a byte lost, doubled or changed, a piece cut out or pasted in twice. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 40 }),
  insert: fc.array(
    fc.oneof(
      fc.constantFrom(...[...'",;\n\r\t|\'\\ '].map((character) => character.charCodeAt(0))),
      fc.integer({ min: 1, max: 255 }),
    ),
    { maxLength: 6 },
  ),
});

function spoil(
  original: Uint8Array,
  damages: readonly { at: number; length: number; insert: number[] }[],
) {
  let bytes = [...original];
  for (const { at, length, insert } of damages) {
    const place = Math.floor(at * bytes.length);
    bytes = [...bytes.slice(0, place), ...insert, ...bytes.slice(place + length)];
  }
  return new Uint8Array(bytes);
}

/** Every row under the headings is in the body, set aside, or a problem: once. */
async function expectAllRowsAccountedFor({ body, rowsRead, setAside, problems }: Table) {
  const text = (await body.content.text()).replace(/\n$/, '');
  const { delimiter, quote } = body;
  const parsed = text === '' ? [] : Papa.parse(text, { delimiter, quoteChar: quote ?? '"' }).data;
  expect(parsed.length + setAside.length + problems.length).toBe(rowsRead);
}

/** Thousands of files take more than a minute where nothing else runs, and much more where it does. */
const patience = 400_000;

test(
  'no spoilt file crashes the reader, and no row of it is unaccounted for',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...originals),
        fc.array(damage, { minLength: 1, maxLength: 6 }),
        async (original, damages) => {
          const result = await readFile(new Blob([spoil(original, damages)]), 'a.csv');
          const tables = [...result.readings, ...result.drafts.map(({ table }) => table)];
          expect(tables.length > 0).toBe(result.refusal === null);
          for (const table of tables)
            if (table.body.isNumbered) await expectAllRowsAccountedFor(table);
        },
      ),
      { seed: 2014, numRuns: 5000 },
    );
  },
  patience,
);

test(
  'bytes of any kind are read or refused in a sentence',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { readings, drafts, refusal } = await readFile(new Blob([bytes.slice()]), 'a.csv');
        expect(readings.length + drafts.length > 0).toBe(refusal === null);
        if (refusal) expect(refusal.message).toMatch(/^[A-Z].*\.$/s);
      }),
      { seed: 2014, numRuns: 2500 },
    );
  },
  patience,
);
