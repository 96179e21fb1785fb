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

/** One problem as text: rule, heading and value. An empty value stands for none. */
export const problemText = (rule: Rule, heading: Sql, value: Sql) =>
  sql`concat_ws(${unitSeparator}, ${rule}, ${cleaned(heading)}, ${cleaned(value)})`;

/** The rows of `rows` with one row for each problem: source_row, rule, heading, value. */
export const unnestProblems = (rows: Sql) => sql`
  SELECT source_row, units[1] AS rule, nullif(units[2], '') AS heading, nullif(units[3], '') AS value
  FROM (
    SELECT source_row, string_split(unnest(string_split(problems, ${recordSeparator})), ${unitSeparator}) AS units
    FROM (${rows})
  )`;
