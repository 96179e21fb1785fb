import { trusted, type Sql } from '#lib/engine/sql.ts';
import { toColumn, toValue, type AnswerColumn } from './columns.ts';
import { explainFailure, refuseFunction, type Failure } from './failure.ts';
import { findSideEffect } from './side-effects.ts';
import { askColumns, askPlan, askRows, askSteps, isExplain, mostRows } from './statement.ts';

export type Row = Readonly<Record<string, unknown>>;

/** The rows that a query gave. */
export interface Answer {
  readonly columns: readonly AnswerColumn[];
  readonly rows: readonly Row[];
  /** There are more rows than were taken from the database. */
  readonly isCut: boolean;
  /** It is the engine's own account of how it works, drawn with characters. */
  readonly isPlan: boolean;
}

/** The database as far as a question needs it. */
export interface Asked {
  readonly query: <R>(statement: Sql, signal: AbortSignal) => Promise<R[]>;
  readonly prepare: (statement: Sql) => Promise<void>;
}

const planColumns = ['explain_key', 'explain_value'].map((name) => toColumn(name, 'VARCHAR'));

async function answer(
  text: string,
  { query }: Asked,
  signal: AbortSignal,
): Promise<Answer | Failure> {
  const described = await query<{ column_name: string; column_type: string }>(
    askColumns(text),
    signal,
  );
  const [steps] = await query<{ explain_value: string }>(askSteps(text), signal);
  const sideEffect = findSideEffect(steps!.explain_value);
  if (sideEffect !== null) return refuseFunction(sideEffect);
  if (isExplain(text)) {
    const rows = await query<Row>(askPlan(text), signal);
    return { columns: planColumns, rows, isCut: false, isPlan: true };
  }
  const columns = described.map((column) => toColumn(column.column_name, column.column_type));
  const found = await query<Row>(askRows(text, columns), signal);
  const rows = found
    .slice(0, mostRows)
    .map((row) =>
      Object.fromEntries(columns.map((column) => [column.name, toValue(column, row[column.name])])),
    );
  return { columns, rows, isCut: found.length > mostRows, isPlan: false };
}

/** What the engine says of the text itself; our own words around it would move the place. */
async function findFault(text: string, { prepare }: Asked): Promise<string | null> {
  try {
    await prepare(trusted(text));
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Answers a query or says why it cannot; rejects only with an AbortError, once `signal` has aborted. */
export async function ask(
  text: string,
  database: Asked,
  signal: AbortSignal,
): Promise<Answer | Failure> {
  try {
    return await answer(text, database, signal);
  } catch (error) {
    signal.throwIfAborted();
    const { message } = error as Error;
    return explainFailure(text, message, await findFault(text, database));
  }
}
