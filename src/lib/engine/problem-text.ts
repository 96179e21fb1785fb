import type { Rule } from '#lib/contracts/problem.ts';
import { sql, trusted, type Sql } from './sql.ts';

/**
 * The problems of a row are kept as one text, because a column of lists costs a million rows nearly
 * a second even where every list is empty. Records and units are parted by the characters that
 * ASCII has for it; should a file hold one, it is shown as a space.
 */
export const unitSeparator = trusted('chr(31)');
export const recordSeparator = trusted('chr(30)');

const cleaned = (text: Sql) => sql`translate(coalesce(${text}, ''), chr(30) || chr(31), '  ')`;

/** A problem on its way into the database. */
interface ProblemUnits {
  readonly rule: Rule;
  /** Whether the row is of no use with it, or is used with the cell left blank. */
  readonly severity: 'rejects' | 'warns';
  /** Name of the field, or '' where the whole row is meant. */
  readonly name: string;
  /** Numbers of the columns that the field is read from, as SQL: '3', '3 5' or ''. */
  readonly columns: Sql;
  readonly value: Sql;
}

/** One problem as text. An empty value stands for none. */
export const problemText = ({ rule, severity, name, columns, value }: ProblemUnits) =>
  sql`concat_ws(${unitSeparator}, ${rule}, ${severity}, ${name}, ${columns}, ${cleaned(value)})`;

/** Whether the `problems` of a row leave it of no use. */
export const rejects = sql`contains(problems, ${unitSeparator} || 'rejects' || ${unitSeparator})`;

/** The rows of `rows` with one row for each problem: source_row, rule, rejects, name, columns, value. */
export const unnestProblems = (rows: Sql) => sql`
  SELECT source_row, units[1] AS rule, units[2] = 'rejects' AS rejects, units[3] AS name,
    units[4] AS columns, nullif(units[5], '') AS value
  FROM (
    SELECT source_row, string_split(unnest(string_split(problems, ${recordSeparator})), ${unitSeparator}) AS units
    FROM (${rows})
  )`;
