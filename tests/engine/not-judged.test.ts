import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sql } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase, unloadAll } from '#tests/support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterEach(() => unloadAll(database));
afterAll(() => database.close());

const headings = 'provider,framework,inspection_type,inspection_start,published,category,grade\n';

test.each([
  // ILACS began to judge care leavers by themselves in January 2023, and gave no overall grade from
  // April 2026.
  ['ILACS,ILACS standard,05/12/2022,10/03/2023,care_leavers,Good', 0],
  ['ILACS,ILACS standard,09/01/2023,10/03/2023,care_leavers,Good', 1],
  ['ILACS,ILACS standard,27/04/2026,17/06/2026,overall,Good', 0],
  ['ILACS,ILACS standard,16/03/2026,18/06/2026,overall,Good', 1],
  // Without a start the inspection was in the year before the report.
  ['ILACS,ILACS standard,,05/09/2022,care_leavers,Good', 0],
  ['ILACS,ILACS standard,,10/03/2023,care_leavers,Good', 1],
  ['ILACS,ILACS standard,,18/06/2026,overall,Good', 1],
  [',ILACS short,05/12/2022,10/03/2023,adoption,Good', 0],
  // Nobody knows what another framework, or another name, would judge.
  [',,05/12/2022,10/03/2023,care_leavers,Good', 1],
  ['ILACS,ILACS standard,05/12/2022,10/03/2023,Our own category,Good', 1],
])('a grade that its framework gives, and no other, is used: %s', async (row, used) => {
  const [loaded] = await loadTexts(database, { 'a.csv': `${headings}Northshire,${row}\n` });
  const [counted] = await database.query(sql`SELECT count(*) AS n FROM given_judgements`);
  expect(counted).toEqual({ n: used });
  expect(loaded!.problems.map(({ rule }) => rule)).toEqual(used === 1 ? [] : ['not-judged']);
  expect(loaded!.account).toMatchObject({ rowsRead: 1, used, rejected: 1 - used });
});
