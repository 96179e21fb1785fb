import { expect } from 'vitest';
import { sql, trusted } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';

type Row = Readonly<Record<string, unknown>>;

const plain = (value: unknown) =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value;

const inOrder = (rows: readonly Row[], columns: readonly string[]): string[] =>
  rows.map((row) => JSON.stringify(columns.map((name) => [name, plain(row[name])]))).sort();

/** Expects a view or a call of a macro to give these rows, in any order, in the columns they have. */
export async function expectRows(database: Database, from: string, expected: readonly Row[]) {
  const rows = await database.query<Row>(sql`FROM ${trusted(from)}`);
  const columns = Object.keys(expected[0] ?? rows[0] ?? {});
  expect(inOrder(rows, columns), from).toEqual(inOrder(expected, columns));
}
