import { afterAll, beforeAll, expect, test } from 'vitest';
import { actions } from '#lib/contracts/actions.ts';
import { schema } from '#lib/engine/ddl.ts';
import { openDuckDBInNode } from '#lib/engine/duckdb-node.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { lookUp } from '#lib/engine/lookups.ts';
import { mapCells } from '#lib/engine/mapped-cells.ts';
import { join, sql } from '#lib/engine/sql.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckDBInNode();
  await engine.run(schema);
});
afterAll(() => engine.close());

const mapping = {
  contract: 'actions',
  fields: { category: { column: 0 }, status: { column: 1 } },
} as const;

test('meanings are kept in memory and the file streams past them, however few rows it is taken for', async () => {
  await engine.run(
    sql`CREATE TABLE file AS SELECT range::VARCHAR AS c0, 'Late' AS c1 FROM range(5)`,
  );
  const joins = mapCells(actions, mapping).map(lookUp);
  const plan = await engine.query<{ explain_value: string }>(
    sql`EXPLAIN SELECT c0, "lookup status".value FROM file ${join(joins, ' ')}`,
  );
  const text = plan.map(({ explain_value }) => explain_value).join('\n');
  expect(text.match(/Join Type: \w+/g)).toEqual(['Join Type: LEFT', 'Join Type: LEFT']);
});
