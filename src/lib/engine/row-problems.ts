import type { Rule } from '#lib/contracts/problem.ts';
import { isSensibleDate, saysNoDate, saysNoValue } from './dates.ts';
import type { Cell } from './mapped-cells.ts';
import { problemText, recordSeparator } from './problem-text.ts';
import { identifier, join, sql, trusted, type Sql } from './sql.ts';
import { givenText } from './typed-values.ts';

/** Whether there is no value: the cell is blank, or what it holds could not be read. */
const isLacking = ({ name, field }: Cell) =>
  field.type === 'date'
    ? sql`NOT ${isSensibleDate(identifier(name))}`
    : sql`${identifier(name)} IS NULL`;

/** Whether the cell says that there is no value, in words such as "n/a" or a date such as 01/01/1900. */
function saysNothing(cell: Cell): Sql {
  const text = givenText(cell);
  if (cell.field.type === 'date') return saysNoDate(text, identifier(cell.name));
  return cell.field.type === 'integer' ? saysNoValue(text) : trusted('false');
}

/** Whether something is in the cell that its type has no value for. */
const isUnreadable = (cell: Cell) =>
  sql`(${givenText(cell)} IS NOT NULL AND ${isLacking(cell)} AND NOT ${saysNothing(cell)})`;

/** Text is always read, whatever it says; it can only be missing. */
const isAlwaysRead = ({ field }: Cell) => field.type === 'text' || field.type === 'label';

const isBad = (cell: Cell) => (cell.field.required ? isLacking(cell) : isUnreadable(cell));

function problemOf(cell: Cell): Sql {
  const { field, raw } = cell;
  const severity = field.required ? 'rejects' : 'warns';
  const because = (rule: Rule) => problemText({ rule, severity, ...cell, value: raw });
  const missing = field.required
    ? sql`WHEN ${isLacking(cell)} THEN ${because('required')}`
    : trusted('');
  const unreadable = isAlwaysRead(cell)
    ? trusted('')
    : sql`WHEN ${isUnreadable(cell)} THEN ${because(field.type as Rule)}`;
  return sql`CASE ${unreadable} ${missing} END`;
}

/**
 * The problems of a row as one text, made only for the rows that have some. A required cell without
 * a value rejects its row; any other that cannot be read is left blank, with a warning.
 */
export function problemsOfRow(cells: readonly Cell[]): Sql {
  const checked = cells.filter((cell) => cell.field.required || !isAlwaysRead(cell));
  return sql`CASE WHEN set_aside IS NULL AND (${join(checked.map(isBad), ' OR ')})
    THEN concat_ws(${recordSeparator}, ${join(checked.map(problemOf))}) END`;
}
