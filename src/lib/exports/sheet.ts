import type { Counting } from '#lib/charts/counting.ts';
import { formatDate } from '#lib/charts/format.ts';
import type { Scope } from '#lib/measures/filters.ts';
import type { Listing, TableColumn } from '#lib/tables/table.ts';
import type { Figure } from './figure.ts';

/** A table that leaves the page, from a chart or a listing: what all writers of tables are given. */
export interface Sheet {
  readonly id: string;
  readonly title: string;
  /** The as-at date and what is counted of what. */
  readonly subtitle: string;
  /** Those that may leave: one that may name a person is among them only where that was asked for. */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Record<string, unknown>[];
  /** Which of them are numbers of actions. */
  readonly counting?: readonly Counting[];
  /** What must be printed with it: how it is counted, what is shown, the source; none is empty. */
  readonly notes: readonly string[];
}

/** What stands where there is no value, because an empty cell could as well be a mistake. */
export const noValue = '–';

/** The rows behind a figure. */
export const sheetOfFigure = (figure: Figure): Sheet => ({
  id: figure.chart.id,
  title: figure.title,
  subtitle: figure.subtitle,
  columns: figure.chart.columns,
  rows: figure.rows,
  ...(figure.chart.counting && { counting: figure.chart.counting }),
  notes: [figure.definition, figure.selection, ...figure.notes, figure.source].filter(Boolean),
});

/** What is said around the rows of a table. */
export interface Around {
  readonly scope: Scope;
  readonly definition: string;
  readonly selection: string;
  /** The files it is from, in a sentence. */
  readonly source: string;
  /** Whether columns that may name a person stay in. */
  readonly hasPersonal: boolean;
}

export const sheetOfTable = (
  table: Listing,
  rows: readonly Record<string, unknown>[],
  { scope, definition, selection, source, hasPersonal }: Around,
): Sheet => ({
  id: table.id,
  title: table.title,
  subtitle: `As at ${formatDate(scope.asAt)}. ${table.summary(rows, scope)}`,
  columns: table.columns.filter(({ isPersonal }) => hasPersonal || !isPersonal),
  rows,
  ...(table.counting && { counting: table.counting }),
  notes: [definition, selection, source].filter(Boolean),
});
