import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { cellsOf } from '#lib/engine/cells-of.ts';
import { openDuckDBInNode } from '#lib/engine/duckdb-node.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { rejectedRows } from '#lib/engine/rejected-rows.ts';
import { Database } from '#lib/workspace/database.ts';
import { dataFile, readText, unloadAll } from '#tests/support/database.ts';
import { actionRows, loadAs } from './support.ts';

let engine: Engine;
let database: Database;
beforeAll(async () => {
  engine = await openDuckDBInNode();
  database = await Database.create(engine);
});
afterEach(() => unloadAll(database));
afterAll(() => database.close());

const text = actionRows(
  'action_id,as_at,status,current_due',
  '"A1, part one",soon,Open,Ongoing',
  'A2,31/01/2015,Open,TBC',
  'A3,,"Gr""een",',
);

test('a rejected row keeps its cells, and says in one line what is wrong and what to do', async () => {
  const numbered = { id: 1, reading: await readText('a.csv', text) };
  await loadAs(database, 1, numbered.reading);
  expect(await rejectedRows(engine, numbered, 100)).toEqual([
    {
      cells: ['Northshire', 'in_care', 'a', 'A1, part one', 'soon', 'Open', 'Ongoing'],
      row: 2,
      column: 'as_at',
      reason: '“soon” is not a date we can read.',
      suggestion: 'Write the day first, for example 31/03/2015.',
    },
    {
      cells: ['Northshire', 'in_care', 'a', 'A3', '', 'Gr"een', ''],
      row: 4,
      column: 'as_at; status',
      reason: '“As at” is empty. “Gr"een” is not a status we know.',
      suggestion: expect.stringContaining('Use one of: Not started') as string,
    },
  ]);
});

test('a row that intake left out stands in its place, with its message', async () => {
  const numbered = { id: 1, reading: await readText('a.csv', dataFile('messy/ragged.csv')) };
  await loadAs(database, 1, numbered.reading);
  expect(await rejectedRows(engine, numbered, 100)).toMatchObject([
    { row: 5, reason: numbered.reading.problems[0]!.message },
  ]);
});

test('the cells of a numbered body are found by the number in the file, edits included', async () => {
  const reading = await readText('a.csv', dataFile('messy/blank-lines.csv'));
  const edits = [{ row: 8, column: 0, before: '', after: 'Newshire' }];
  const cells = await cellsOf(engine, { id: 1, reading: { ...reading, edits } }, [8, 3]);
  expect([...cells.keys()]).toEqual([3, 8]);
  expect(cells.get(8)![0]).toBe('Newshire');
  expect(cells.get(3)!.every((cell) => cell === '')).toBe(true);
});

test('without rows nothing is read', async () => {
  const numbered = { id: 1, reading: await readText('a.csv', dataFile('messy/bom.csv')) };
  await loadAs(database, 1, numbered.reading);
  expect(await rejectedRows(engine, numbered, 100)).toEqual([]);
});
