import type { Mapping, Reading } from '#lib/intake/reading.ts';
import type { Database, Loaded } from '#lib/workspace/database.ts';

/** Loads a reading as source `id` and says what became of it. */
export async function loadAs(database: Database, id: number, reading: Reading): Promise<Loaded> {
  await database.load({ id, reading });
  return database.describe({ id, reading });
}

/** The reading with something else said of every mapping. */
export const withMapping = (reading: Reading, change: Partial<Mapping>): Reading => ({
  ...reading,
  mappings: reading.mappings.map((mapping) => ({ ...mapping, ...change })),
});

/** Action reports of one authority: action_id, as_at, status and what else is asked for. */
export const actionRows = (headings: string, ...rows: string[]): string =>
  [`provider,category,action,${headings}`, ...rows.map((row) => `Northshire,in_care,a,${row}`)]
    .join('\n')
    .concat('\n');
