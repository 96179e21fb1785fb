import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDuckDBInNode } from '#lib/engine/duckdb-node.ts';
import { EngineError, type Engine } from '#lib/engine/engine.ts';
import { sql } from '#lib/engine/sql.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDBInNode();
});
afterAll(() => engine.close());

test('decimals, sums and counts arrive as the numbers they are', async () => {
  const rows = await engine.query(
    sql`SELECT 1.5 AS a, 12.34::DECIMAL(6,2) AS b, round(2.5, 1) AS c, sum(3) AS d, count(*) AS e`,
  );
  expect(rows).toEqual([{ a: 1.5, b: 12.34, c: 2.5, d: 3, e: 1 }]);
});

test('a DATE arrives as a Date at midnight UTC, whatever the time zone', async () => {
  const [row] = await engine.query<{ day: Date }>(sql`SELECT DATE '2014-06-30' AS day`);
  expect(row?.day.toISOString()).toBe('2014-06-30T00:00:00.000Z');
});

test('lists and structs arrive as arrays and objects, and NULL as null', async () => {
  const rows = await engine.query(sql`SELECT [1, NULL] AS l, {'a': 'x', 'b': [2]} AS s, NULL AS n`);
  expect(rows).toEqual([{ l: [1, null], s: { a: 'x', b: [2] }, n: null }]);
});

test('a refused statement rejects with its SQL', async () => {
  const failure = engine.query(sql`SELECT nothing FROM nowhere WHERE a = ${1}`);
  await expect(failure).rejects.toBeInstanceOf(EngineError);
  await expect(failure).rejects.toMatchObject({ sql: 'SELECT nothing FROM nowhere WHERE a = $1' });
});

test('a load that fails half way leaves nothing behind', async () => {
  const file = { name: 'a.csv', content: new Blob(['1\n']) };
  const load = engine.load(
    [file],
    [
      sql`CREATE TABLE half AS FROM read_csv('intake/a.csv', columns = {'a': 'INTEGER'}, header = false)`,
      sql`SELECT * FROM nowhere`,
    ],
  );
  await expect(load).rejects.toBeInstanceOf(EngineError);
  await expect(engine.query(sql`FROM half`)).rejects.toThrow(/half/);
});

const outside = [
  sql`SELECT * FROM read_csv('/etc/passwd')`,
  sql`SELECT * FROM read_csv('http://127.0.0.1:9/a.csv')`,
  sql`COPY (SELECT 1) TO 'out.csv'`,
  sql`ATTACH 'other.db'`,
  sql`LOAD json`,
  sql`LOAD icu`,
  sql`SET enable_external_access = true`,
  sql`SET autoload_known_extensions = true`,
  sql`SELECT current_date`,
];

for (const statement of outside)
  test(`locked down: ${statement.text} is refused and the engine goes on`, async () => {
    await expect(engine.query(statement)).rejects.toBeInstanceOf(EngineError);
    expect(await engine.query(sql`SELECT 1 AS a`)).toEqual([{ a: 1 }]);
  });
