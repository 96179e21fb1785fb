import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contractList, contracts } from '#lib/contracts/index.ts';
import { loadedTable } from '#lib/engine/loaded-table.ts';
import type { RejectedRow } from '#lib/engine/rejected-rows.ts';
import { identifier, sql, trusted } from '#lib/engine/sql.ts';
import type { Database, Loaded } from '#lib/workspace/database.ts';
import { openDatabase, readText } from '#tests/support/database.ts';
import { countKinds, Tally, titled } from '#tests/support/hostile/attack.ts';
import { attackRows, writeSheet } from '#tests/support/hostile/sheets.ts';
import { cellAttacks } from '#tests/support/hostile/values.ts';

type Row = Readonly<Record<string, unknown>>;

const sheets = contractList.map((contract) => ({
  contract,
  rows: attackRows(contract, cellAttacks),
}));

let database: Database;
const loaded = new Map<string, Loaded>();
const kept = new Map<string, ReadonlyMap<number, Row>>();
const rejected = new Map<string, ReadonlyMap<number, RejectedRow>>();
let before: unknown;

/** Settings and tables, as they are whatever the files hold. */
const readShape = () =>
  database.query(
    trusted(`SELECT name, value FROM duckdb_settings() WHERE name NOT ILIKE '%log%'
      UNION ALL SELECT table_name, sql FROM duckdb_tables() WHERE table_name <> 'theme_suggestions'
      ORDER BY ALL`),
  );

beforeAll(async () => {
  database = await openDatabase();
  before = await readShape();
  for (const [i, { contract, rows }] of sheets.entries()) {
    const reading = await readText(`${contract.name}.csv`, writeSheet(contract, rows));
    expect(reading.mappings.map((mapping) => mapping.contract)).toEqual([contract.name]);
    const numbered = { id: i + 1, reading };
    await database.load(numbered);
    loaded.set(contract.name, await database.describe(numbered));
    const all = await database.query<Row & { readonly source_row: number }>(
      sql`FROM ${identifier(loadedTable(contract))}`,
    );
    kept.set(contract.name, new Map(all.map((row) => [row.source_row, row])));
    const left = await database.rejectedOf(numbered, 100_000);
    rejected.set(contract.name, new Map(left.map((row) => [row.row, row])));
  }
}, 240_000);
afterAll(() => database.close());

const tally = new Tally();

it.each(titled(cellAttacks))(
  'keeps %s to the letter in every field of every table, or its row to be corrected',
  (_, attack) => {
    const given = attack.text.trim();
    for (const { contract, rows } of sheets) {
      for (const { field, row, cells } of rows.filter((one) => one.attack === attack)) {
        const place = `${contract.name}.${field}, row ${row}`;
        const stored = kept.get(contract.name)!.get(row)!;
        const { type, asGiven } = contract.fields[field]!;
        if (asGiven) expect(stored[asGiven], place).toBe(given === '' ? null : given);
        if (stored['left_out'] === 'rejected') {
          const trimmed = cells.map((cell) => cell.trim());
          expect(rejected.get(contract.name)!.get(row)?.cells, place).toEqual(trimmed);
        } else if (type === 'text' || type === 'label') expect(stored[field], place).toBe(given);
        else expect(stored['problems'], place).not.toBeNull();
      }
    }
    tally.add(attack);
  },
);

it('counts every row once, as used, rejected or set aside', () => {
  for (const { contract, rows } of sheets) {
    const { account } = loaded.get(contract.name)!;
    const aside = account.setAside.reduce((sum, one) => sum + one.rows, 0);
    expect(account.rowsRead).toBe(rows.length);
    expect(account.used + account.rejected + aside).toBe(rows.length);
  }
});

it('leaves every setting and every table as it was, and no object with a new property', async () => {
  expect(await readShape()).toEqual(before);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

/** Of each cell so many letters, some as they stand in the file and some that are straightened first. */
const large: Readonly<Record<string, readonly string[]>> = {
  'between two of one letter': ['a', 'a'.repeat(10_000_000), 'a'],
  'of marks': ['a', '"'.repeat(5_000_000), 'a'],
  'of letters of two bytes': ['é'.repeat(5_000_000)],
  'one after the other': [4_194_303, 4_194_304, 4_194_305].map((size) => 'a'.repeat(size)),
  'around which are blanks': [` ${'a'.repeat(10_000_000)} `, 'é'.repeat(4_000_000)],
};

it.each(Object.entries(large))('keeps cells of 10 MB %s to the letter', async (name, cells) => {
  const rows = cells.map((cell, i) => ['Northshire', `${i + 10}/06/2014`, 'overall', 'Good', cell]);
  const headings = ['provider', 'published', 'category', 'grade', 'region'];
  const reading = await readText(`${name}.csv`, Papa.unparse([headings, ...rows]));
  const numbered = { id: 99, reading };
  await database.load(numbered);
  const { account } = await database.describe(numbered);
  expect(account).toMatchObject({ rowsRead: cells.length, rejected: 0 });
  const kept = await database.query<{ given: string }>(
    sql`SELECT region AS given FROM ${identifier(loadedTable(contracts.judgements))}
      WHERE source_id = 99 ORDER BY source_row`,
  );
  // Their letters are too many to be told apart on a screen.
  expect(kept.map(({ given }) => given.length)).toEqual(cells.map((cell) => cell.trim().length));
  expect(kept.every(({ given }, i) => given === cells[i]!.trim())).toBe(true);
  await database.unload([99]);
});

it('has made more than 300 attacks, every one of the list', () => {
  expect(tally.kinds).toEqual(countKinds(cellAttacks));
  expect(tally.total).toBeGreaterThanOrEqual(300);
});
