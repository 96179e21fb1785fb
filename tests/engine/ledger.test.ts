import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openDuckDBInNode } from '#lib/engine/duckdb-node.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { vanishedActions, whatChanged } from '#lib/engine/ledger.ts';
import { sql } from '#lib/engine/sql.ts';
import { Database } from '#lib/workspace/database.ts';
import { loadTexts, unloadAll } from '#tests/support/database.ts';
import { actionRows } from './support.ts';

let engine: Engine;
let database: Database;
beforeAll(async () => {
  engine = await openDuckDBInNode();
  database = await Database.create(engine);
});
afterEach(() => unloadAll(database));
afterAll(() => database.close());

const january = actionRows(
  'action_id,as_at,status',
  'A1,31/01/2015,Open',
  'A2,31/01/2015,Complete',
  'A3,31/01/2015,Open',
);
/** A1 moves on, A2 is left out, A3 stays as it was, A4 and A5 are new. */
const february = actionRows(
  'action_id,as_at,status',
  'A1,28/02/2015,Complete',
  'A3,28/02/2015,Open',
  'A4,28/02/2015,Open',
  'A5,28/02/2015,Open',
);

test('a later report says what is new, what is gone and what moved on', async () => {
  await loadTexts(database, { 'january.csv': january, 'february.csv': february });
  expect(await whatChanged(engine, 2)).toEqual({
    latest: new Date('2015-02-28'),
    isFirst: false,
    added: 2,
    vanished: 1,
    statusChanged: 1,
  });
  expect(await vanishedActions(engine, 2, 10)).toEqual([
    {
      action_id: 'A2',
      provider: 'Northshire',
      plan: null,
      last_reported: new Date('2015-01-31'),
      status: 'complete_unverified',
    },
  ]);
});

test('an action that vanished stays in the measures as it was last reported', async () => {
  await loadTexts(database, { 'january.csv': january, 'february.csv': february });
  expect(
    await database.query(
      sql`SELECT status, is_closed FROM action_as_at(DATE '2016-01-01') WHERE action_id = 'A2'`,
    ),
  ).toEqual([{ status: 'complete_unverified', is_closed: true }]);
});

test('of the first report nothing is new and nothing is gone', async () => {
  await loadTexts(database, { 'january.csv': january });
  expect(await whatChanged(engine, 1)).toMatchObject({ isFirst: true, added: 0, vanished: 0 });
});

test('an earlier report that is loaded later is compared with those before it only', async () => {
  await loadTexts(database, { 'february.csv': february, 'january.csv': january });
  expect(await whatChanged(engine, 2)).toMatchObject({ isFirst: true, vanished: 0 });
});

test('reports of another provider are no earlier reports of this one', async () => {
  const other = february.replaceAll('Northshire', 'Southshire');
  await loadTexts(database, { 'january.csv': january, 'other.csv': other });
  expect(await whatChanged(engine, 2)).toMatchObject({ isFirst: true, vanished: 0 });
});

test('a source without actions changes nothing', async () => {
  expect(await whatChanged(engine, 9)).toEqual({
    latest: null,
    isFirst: true,
    added: 0,
    vanished: 0,
    statusChanged: 0,
  });
});
