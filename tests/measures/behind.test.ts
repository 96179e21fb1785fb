import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCharts } from '../charts/all-charts.ts';
import { trusted } from '#lib/engine/sql.ts';
import { askBehind } from '#lib/measures/behind.ts';
import { definitions, madeFrom } from '#lib/measures/definitions.ts';
import type { Scope } from '#lib/measures/filters.ts';
import { scopeAt } from '#tests/support/scope.ts';
import type { Database } from '#lib/workspace/database.ts';
import { dataFile, loadTexts, openDatabase } from '#tests/support/database.ts';

const statements = import.meta.glob('../../src/lib/measures/*.sql');

describe('the measures', () => {
  it('are all listed, each once, with a title and a definition', () => {
    const files = Object.keys(statements).map((path) => /(\w+)\.sql$/.exec(path)![1]!);
    expect(definitions.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
    for (const { name, title, definition, statement } of definitions) {
      expect(title, name).toMatch(/^[A-Z]/);
      expect(definition, name).toMatch(/^[A-Z].*\.$/);
      expect(statement, name).toMatch(
        new RegExp(`^CREATE OR REPLACE (TABLE|VIEW|MACRO) ${name}\\b`),
      );
    }
  });

  it('are each made from those before them', () => {
    for (const [i, { name, statement }] of definitions.entries())
      for (const later of definitions.slice(i + 1))
        expect(statement, `${name} reads ${later.name}`).not.toMatch(
          new RegExp(`(FROM|JOIN) ${later.name}\\b`),
        );
    expect(madeFrom('completion').map(({ name }) => name)).toEqual([
      'focus',
      'providers',
      'action_periods',
      'action_as_at',
      'completion',
    ]);
  });
});

describe('the rows behind a chart', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase();
    await loadTexts(database, {
      'oxfordshire-judgements.csv': dataFile('oxfordshire-judgements.csv'),
      'oxfordshire-inspections.csv': dataFile('oxfordshire-inspections.csv'),
      'oxfordshire-findings.csv': dataFile('oxfordshire-findings.csv'),
      'oxfordshire-actions.csv': dataFile('oxfordshire-actions.csv'),
    });
  });
  afterAll(() => database.close());

  const scope = scopeAt('E10000025', '2026-03-31');
  const behind = (measure: string, scoped: Scope) =>
    database.query<Record<string, unknown>>(askBehind(measure, scoped));

  it.each(allCharts.map(({ id, measure }) => ({ id, measure })))(
    'of $id say from which file and row each is',
    async ({ measure }) => {
      const rows = await behind(measure, scope);
      expect(rows.length).toBeGreaterThan(0);
      for (const { source, source_row } of rows) {
        expect(source).toMatch(/^oxfordshire-\w+\.csv$/);
        expect(source_row).toBeGreaterThan(1);
      }
    },
  );

  it('are those of the file: row 2 is the first action as it was first reported', async () => {
    const [first] = await behind('action_as_at', scopeAt('E10000025', '2014-10-31'));
    expect(first).toMatchObject({
      source: 'oxfordshire-actions.csv',
      source_row: 2,
      action_id: 'A01',
      status: 'in_progress',
    });
  });

  it('are as many as the figure counts: 29 live actions and 3 that were dropped', async () => {
    const rows = await behind('action_as_at', scope);
    const counted = await database.query<{ live: number }>(
      trusted(`FROM completion(DATE '2026-03-31')`),
    );
    const live = counted.reduce((sum, row) => sum + row.live, 0);
    const dropped = rows.filter(({ status }) => /^(withdrawn|superseded)$/.test(String(status)));
    expect([rows.length, live, dropped.length]).toEqual([32, 29, 3]);
  });

  it('are only those of the chosen category', async () => {
    const rows = await behind('inspection_history', { ...scope, category: 'leadership' });
    expect(new Set(rows.map(({ category }) => category))).toEqual(new Set(['leadership', null]));
  });

  it('a measure that is not known is a fault of ours', () => {
    expect(() => askBehind('nothing', scope)).toThrow('unknown measure: nothing');
  });
});
