import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Figure } from '#lib/exports/figure.ts';
import type { Part } from '#lib/exports/report.ts';
import type { Sheet } from '#lib/exports/sheet.ts';
import { definitions } from '#lib/measures/definitions.ts';
import { compose } from '#lib/report/compose.ts';
import { gather } from '#lib/report/material.ts';
import { builtIn } from '#lib/report/templates.ts';
import { formatValue } from '#lib/tables/format-value.ts';
import type { Database } from '#lib/workspace/database.ts';
import { openDatabase } from '#tests/support/database.ts';
import { loadOxfordshire, materialOf } from './support.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await loadOxfordshire(database);
});
afterAll(() => database.close());

const wordsOfSheet = ({ title, subtitle, columns, rows, notes }: Sheet): string[] => [
  ...[title, subtitle, ...notes],
  ...columns.map((column) => column.title),
  ...rows.flatMap((row) => columns.map((column) => formatValue(column, row[column.key]))),
];

const wordsOfFigure = (figure: Figure): string[] => [
  ...[figure.title, figure.subtitle, figure.summary, figure.finding, figure.alternative],
  ...[figure.chart.description, figure.selection, ...figure.notes, figure.source],
];

/** All that some part of a report says, wherever it says it. */
function everyWordOf(part: Part): string[] {
  switch (part.kind) {
    case 'figure':
      return wordsOfFigure(part.figure);
    case 'table':
      return wordsOfSheet(part.sheet);
    case 'list':
      return [...part.items];
    default:
      return [part.words];
  }
}

it.each(builtIn)('$name says nothing in the names of the code', async (template) => {
  const defined = Object.fromEntries(definitions.map((one) => [one.name, one.definition]));
  const material = gather({ ...(await materialOf(database)), definitions: defined });
  const { title, subtitle, parts } = compose(template, material, new Date('2015-04-01')).report;
  const words = [title, subtitle, ...parts.flatMap(everyWordOf)];
  expect(words.length).toBeGreaterThan(50);
  expect(words.filter((one) => /[`_]/.test(one))).toEqual([]);
});
