import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startCanary } from '#tests/support/canary.ts';
import { openModules } from '#tests/support/modules.ts';

declare global {
  var openDuckDB: typeof import('#lib/engine/duckdb-wasm.ts').openDuckDB;
  var sql: typeof import('#lib/engine/sql.ts').sql;
}

let page: Page;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ page, close } = await openModules({
    openDuckDB: '/src/lib/engine/duckdb-wasm.ts',
    sql: '/src/lib/engine/sql.ts',
  }));
});
afterAll(() => close());

test('a query of the page gives plain numbers, dates and lists, with values bound', async () => {
  const rows = await page.evaluate(async () => {
    const engine = await openDuckDB(() => {});
    const rows = await engine.query<{ d: Date }>(
      sql`SELECT 1.5::DECIMAL(4,2) AS a, sum(2) AS b, ${"it's"} AS c, ${new Date('2014-06-30')}::DATE AS d, [1, NULL] AS e`,
    );
    await engine.close();
    return rows.map((row) => ({ ...row, d: row.d.toISOString() }));
  });
  expect(rows).toEqual([{ a: 1.5, b: 2, c: "it's", d: '2014-06-30T00:00:00.000Z', e: [1, null] }]);
});

test('no statement reaches another address, though this page has no policy to stop it', async () => {
  const canary = await startCanary();
  const outcomes = await page.evaluate(async (url) => {
    const engine = await openDuckDB(() => {});
    const statements = [
      sql`SELECT * FROM read_csv(${`${url}/bound.csv`})`,
      sql`FROM 'http://127.0.0.1:1/path.csv'`,
      sql`COPY (SELECT 1) TO 'http://127.0.0.1:1/out.csv'`,
      sql`ATTACH 'http://127.0.0.1:1/other.db'`,
      sql`LOAD httpfs`,
    ];
    const tries = statements.map((statement) =>
      engine.query(statement).then(
        () => 'answered',
        (error: Error) => error.name,
      ),
    );
    const outcomes = await Promise.all(tries);
    await engine.close();
    return outcomes;
  }, canary.url);
  expect(outcomes).toEqual(Array(5).fill('EngineError'));
  expect(canary.hits).toEqual([]);
  await canary.close();
});

test('an ENUM, which would arrive as NULL, is refused with what to write instead', async () => {
  const message = await page.evaluate(async () => {
    const engine = await openDuckDB(() => {});
    const words = await engine
      .query(sql`SELECT 'a'::ENUM('a', 'b') AS letter`)
      .catch((error: Error) => error.message);
    await engine.close();
    return words;
  });
  expect(message).toContain('letter::VARCHAR');
});

test('a running query is cancelled within half a second, and others go on meanwhile', async () => {
  const result = await page.evaluate(async () => {
    const engine = await openDuckDB(() => {});
    const stop = new AbortController();
    const slow = engine
      .query(
        sql`SELECT count(*) AS n FROM range(100000000) a, range(1000) b WHERE (a.range * b.range) % 7 = ${3}`,
        stop.signal,
      )
      .then(
        () => 'answered',
        (error: Error) => error.name,
      );
    await new Promise((resolve) => setTimeout(resolve, 300));
    const quick = await engine.query(sql`SELECT 1 AS a`);
    const started = performance.now();
    stop.abort();
    const outcome = await slow;
    const took = performance.now() - started;
    const after = await engine.query(sql`SELECT 2 AS a`);
    await engine.close();
    return { quick, outcome, took, after };
  });
  expect(result).toMatchObject({ quick: [{ a: 1 }], outcome: 'AbortError', after: [{ a: 2 }] });
  expect(result.took).toBeLessThan(500);
});

test('when the worker dies, what was pending is rejected, the crash is told once, and a new engine opens', async () => {
  const waiting = page.evaluate(async () => {
    let crashes = 0;
    const engine = await openDuckDB(() => crashes++);
    Object.assign(window, { isWaiting: true });
    const pending = await engine
      .query(
        sql`SELECT count(*) AS n FROM range(100000000) a, range(1000) b WHERE (a.range * b.range) % 7 = 3`,
      )
      .catch((error: Error) => error.name);
    const later = await engine.query(sql`SELECT 1`).catch((error: Error) => error.name);
    const next = await openDuckDB(() => {});
    const again = await next.query(sql`SELECT 1 AS a`);
    await next.close();
    return { pending, later, crashes, again };
  });
  await page.waitForFunction(() => 'isWaiting' in window);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await page
    .workers()
    .at(-1)!
    .evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('gone');
        }),
    );
  expect(await waiting).toEqual({
    pending: 'EngineError',
    later: 'EngineError',
    crashes: 1,
    again: [{ a: 1 }],
  });
});
