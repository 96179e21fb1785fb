import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readFile } from '#lib/intake/read-file.ts';
import type { Mapping, Reading } from '#lib/intake/reading.ts';
import type { Database, Loaded } from '#lib/workspace/database.ts';

const shared = new URL('../../../../shared/data/', import.meta.url);

/** A clone of the project alone has no such files beside it. */
export const hasSharedFiles = existsSync(shared);

/** The tables of a file, all of which are known; one that wants an answer fails the test. */
export async function readTables(text: string | Uint8Array<ArrayBuffer>): Promise<Reading[]> {
  const { readings, drafts, refusal } = await readFile(new Blob([text]), 'a.csv');
  expect({ drafts: drafts.length, refusal }).toEqual({ drafts: 0, refusal: null });
  return [...readings];
}

/** Loads every table of a file as it is recognised, and says what became of each. */
export async function loadTables(
  database: Database,
  text: string | Uint8Array<ArrayBuffer>,
): Promise<(Loaded & { readonly reading: Reading })[]> {
  const readings = await readTables(text);
  const loaded = [];
  for (const [i, reading] of readings.entries()) {
    await database.load({ id: i + 1, reading });
    loaded.push({ reading, ...(await database.describe({ id: i + 1, reading })) });
  }
  return loaded;
}

export const sharedFile = (path: string) => new Uint8Array(readFileSync(new URL(path, shared)));

/** What a mapping takes for each of its fields: the headings, or the value for all. */
export const takes = ({ fields }: Mapping, headings: readonly string[]) =>
  Object.fromEntries(
    Object.entries(fields).map(([field, from]) => [
      field,
      'value' in from
        ? `= ${from.value}`
        : ('columns' in from ? from.columns : [from.column]).map((i) => headings[i]).join(' · '),
    ]),
  );

/** Lines of CSV: headings and rows of cells without commas. */
export const lines = (...rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.join(',')).join('\n');
