import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '#lib/workspace/database.ts';
import { sql } from '#lib/engine/sql.ts';
import { dataFile, loadTexts, openDatabase } from '#tests/support/database.ts';

let history: Database;
let asAt: Database;
beforeAll(async () => {
  [history, asAt] = await Promise.all([openDatabase(), openDatabase()]);
  await loadTexts(history, { 'h.csv': dataFile('ofsted/ilacs_inspection_history_2018_2025.csv') });
  await loadTexts(asAt, { 'a.csv': dataFile('ofsted/la_inspections_as_at_2025_03_31.csv') });
});
afterAll(() => Promise.all([history.close(), asAt.close()]));

test('Ofsted’s as-at figures of 31 March 2025 follow from its history, row by row', async () => {
  const computed = await history.query(
    sql`SELECT provider_key, line, grade FROM judgement_as_at(DATE '2025-03-31', DATE '2025-06-30')
      WHERE provider_key IN (
        SELECT provider_code FROM inspections WHERE provider_status = 'Current'
      ) ORDER BY ALL`,
  );
  const published = await asAt.query(
    sql`SELECT provider_key, line, grade FROM judgements ORDER BY ALL`,
  );
  expect(published).toHaveLength(715);
  expect(computed).toEqual(published);
});

test('of 153 current authorities 36 are Outstanding, 67 Good, 31 require improvement, 19 Inadequate', async () => {
  const rows = await asAt.query(
    sql`SELECT grade, count(*) AS n FROM judgements JOIN grades USING (grade)
      WHERE line = 'overall' GROUP BY grade, rank ORDER BY rank`,
  );
  expect(rows).toEqual([
    { grade: 'Outstanding', n: 36 },
    { grade: 'Good', n: 67 },
    { grade: 'Requires improvement to be good', n: 31 },
    { grade: 'Inadequate', n: 19 },
  ]);
});
