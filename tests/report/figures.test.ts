import { afterAll, beforeAll, expect, it } from 'vitest';
import { saySelection } from '#lib/exports/selection.ts';
import { gather } from '#lib/report/material.ts';
import type { Database } from '#lib/workspace/database.ts';
import { openDatabase } from '#tests/support/database.ts';
import { loadOxfordshire, materialOf } from './support.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await loadOxfordshire(database);
});
afterAll(() => database.close());

it('is among all of the charts that show something of an authority without a file', async () => {
  const { figures } = await materialOf(database, { provider: 'E99999999' });
  const among = [...figures.values()].map(({ chart }) => [chart.id, chart.isAmong]);
  expect(among).toEqual([
    ['grade-among', true],
    ['grade-profile', true],
  ]);
});

it('says of a table that it is as at a day, and of what goes over time from when', async () => {
  const material = await materialOf(database, { from: new Date('2014-01-01') });
  const choices = {
    ...{ providers: [], categories: [], mainProvider: null },
    ...{ earliest: new Date(0), latest: new Date(0) },
  };
  const { figures, sheets } = gather({
    ...material,
    selection: (of) => saySelection(material.scope, choices, of),
  });
  expect(figures.get('burn-up')!.selection).toContain('; from 1 January 2014 up to 31 March 2015.');
  expect(sheets.size).toBeGreaterThan(3);
  for (const { notes } of sheets.values())
    expect(notes).toContain('Shown: E10000025; all categories; up to 31 March 2015.');
});
