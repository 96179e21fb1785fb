import { categoryLabel, formatDate, inSentence } from '#lib/charts/format.ts';
import { contractList } from '#lib/contracts/index.ts';
import { closeTurned } from '#lib/contracts/turning.ts';
import { makeFigure, nameSources, type Figure } from '#lib/exports/figure.ts';
import { sheetOfTable, type Sheet } from '#lib/exports/sheet.ts';
import { sayFocus } from '#lib/measures/focus.ts';
import type { Table } from '#lib/tables/table.ts';
import type { Known } from './material.ts';
import { reportCharts, reportTables } from './questions.ts';

const everyTable = contractList.map(({ name }) => name);

/** Whom a report is of, at which date, and all that it is narrowed to. */
export const sayWhole = (known: Known): string =>
  [
    `${known.authority}, as at ${formatDate(known.scope.asAt)}.`,
    known.scope.category === null ? '' : `Only ${inSentence(categoryLabel(known.scope.category))}.`,
    ...sayFocus(everyTable, known.scope.focus),
  ]
    .filter(Boolean)
    .join(' ');

/** Every figure of a report is made here, those that have something to show. */
export const makeFigures = (known: Known): ReadonlyMap<string, Figure> =>
  new Map(
    reportCharts.flatMap((chart) => {
      const rows = known.rowsOf(chart.id);
      if (rows.length === 0) return [];
      const { scope, sources, annotations, selection } = known;
      const definition = known.definitions[chart.measure] ?? '';
      const setting = { scope, sources, annotations, definition, selection: selection(chart) };
      const figure = makeFigure(chart, rows, setting);
      const own = known.ownWords(`picture ${chart.id}`, figure.summary);
      return [[chart.id, own ? { ...figure, alternative: closeTurned(own) } : figure] as const];
    }),
  );

/** Every table of a report is made here, those that have a row. */
export const makeSheets = (known: Known): ReadonlyMap<string, Sheet> =>
  new Map(
    reportTables.flatMap((table) => {
      const rows = known.rowsOf(table.id);
      return rows.length === 0 ? [] : [[table.id, makeSheet(table, rows, known)] as const];
    }),
  );

function makeSheet(table: Table, rows: readonly Record<string, unknown>[], known: Known): Sheet {
  const { scope, sources, discretion, selection } = known;
  return sheetOfTable(table, rows, {
    scope,
    definition: known.definitions[table.measure] ?? '',
    selection: selection(table),
    source: nameSources(sources, table.reads),
    hasPersonal: discretion.hasPersonal,
  });
}
