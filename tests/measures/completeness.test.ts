import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { contractList } from '#lib/contracts/index.ts';
import { identifier, sql } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';
import { dataFile, loadTexts, openDatabase, unloadAll } from '#tests/support/database.ts';

/** A1 has an owner; a due date that is none is left blank; the last row is rejected. */
const plan = `action_id,as_at,provider,category,action,owner,current_due,status
A1,31/01/2015,Northshire,in_care,a,Head of care,28/02/2015,Delayed
A2,31/01/2015,Northshire,in_care,a,  ,soon,Not started
A3,31/01/2015,Northshire,in_care,a,,31/01/2015,Complete
A4,no date,Northshire,in_care,a,Director,31/01/2015,Complete
`;

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterEach(() => unloadAll(database));
afterAll(() => database.close());

test('a field is given in the rows in use that have a value in it, of all rows in use', async () => {
  await loadTexts(database, { 'plan.csv': plan });
  const rows = await database.query(
    sql`FROM completeness WHERE field IN ('action_id', 'owner', 'current_due', 'evidence')
      ORDER BY field`,
  );
  const counted = 3;
  expect(rows).toEqual([
    { contract: 'actions', field: 'action_id', given: 3, counted, rate: 1 },
    { contract: 'actions', field: 'current_due', given: 2, counted, rate: 2 / 3 },
    { contract: 'actions', field: 'evidence', given: 0, counted, rate: 0 },
    { contract: 'actions', field: 'owner', given: 1, counted, rate: 1 / 3 },
  ]);
});

test('a table without rows has no fields, rather than a rate out of nothing', async () => {
  expect(await database.query(sql`FROM completeness`)).toEqual([]);
});

test('every field of every table of the sample is counted as counting again says', async () => {
  const names = contractList.map(({ name }) => name);
  const files = names.map((name) => [`${name}.csv`, dataFile(`oxfordshire-${name}.csv`)] as const);
  await loadTexts(database, Object.fromEntries(files));
  for (const { name, fields } of contractList) {
    const rows = await database.query<Record<string, unknown>>(
      sql`FROM ${identifier(`given_${name}`)}`,
    );
    const again = Object.keys(fields).map((field) => {
      const given = rows.filter((row) => row[field] !== null).length;
      return { field, given, counted: rows.length, rate: given / rows.length };
    });
    const found = await database.query<{ field: string }>(
      sql`SELECT field, given, counted, rate FROM completeness WHERE contract = ${name}`,
    );
    const byField = (field: string) => found.find((one) => one.field === field);
    expect(again.map(({ field }) => byField(field))).toEqual(again);
  }
});
