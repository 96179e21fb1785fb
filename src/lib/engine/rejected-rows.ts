import { cellsOf } from './cells-of.ts';
import type { Engine } from './engine.ts';
import { fieldOf, findProblems, headingOf } from './found-problems.ts';
import type { Numbered } from './load.ts';
import { explainProblem } from './problem-messages.ts';

/** A row of which something was rejected, as the file has it, with all that is wrong with it. */
export interface RejectedRow {
  /** The cells in the order of the headings; those of a row that intake left out may be missing. */
  readonly cells: readonly string[];
  readonly row: number;
  readonly column: string;
  readonly reason: string;
  readonly suggestion: string;
}

type Fault = Omit<RejectedRow, 'cells'>;

function listByRow(faults: readonly Fault[]): Map<number, Fault[]> {
  const byRow = new Map<number, Fault[]>();
  for (const fault of faults) byRow.set(fault.row, [...(byRow.get(fault.row) ?? []), fault]);
  return byRow;
}

const listWords = (words: readonly string[], separator: string) =>
  [...new Set(words.filter((word) => word !== ''))].join(separator);

function mergeFaults(row: number, faults: readonly Fault[], cells: readonly string[]): RejectedRow {
  return {
    cells,
    row,
    column: listWords(
      faults.map(({ column }) => column),
      '; ',
    ),
    reason: listWords(
      faults.map(({ reason }) => reason),
      ' ',
    ),
    suggestion: listWords(
      faults.map(({ suggestion }) => suggestion),
      ' ',
    ),
  };
}

/**
 * The rows of which something was rejected, for the person to correct and give again, one line each
 * in the order of the file. At most `limit` problems are looked at.
 */
export async function rejectedRows(
  engine: Engine,
  numbered: Numbered,
  limit: number,
): Promise<RejectedRow[]> {
  const { id, reading } = numbered;
  const found = await findProblems(engine, reading, id, limit, true);
  const inBody = found.map((one): Fault => ({
    row: one.source_row,
    column: headingOf(one, reading) ?? '',
    ...explainProblem(one.rule, one.value, fieldOf(one)),
  }));
  const left = reading.problems.slice(0, limit).map(({ row, column, message }): Fault => ({
    row: row ?? 0,
    column: column ?? '',
    reason: message,
    suggestion: '',
  }));
  const faults = [...left, ...inBody];
  const rows = [...new Set(faults.map(({ row }) => row))].sort((a, b) => a - b);
  const cells = await cellsOf(engine, numbered, rows);
  const leftCells = new Map(reading.problems.map((problem) => [problem.row, problem.cells]));
  const faultsOf = listByRow(faults);
  return rows.map((row) =>
    mergeFaults(row, faultsOf.get(row)!, cells.get(row) ?? leftCells.get(row) ?? []),
  );
}
