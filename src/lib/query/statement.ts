import { join, literal, sql, trusted, type Sql } from '#lib/engine/sql.ts';
import { asked, type AnswerColumn } from './columns.ts';

/** How many rows of an answer are taken from the database, and so the most that its file can hold. */
export const mostRows = 100_000;

const explain = /^\s*EXPLAIN\s+(ANALYZE\s+)?/i;

/**
 * A text of a user's as a table. `query` is the engine's own: it refuses, before anything runs, a
 * text that is not a single SELECT as its parser reads it, and DESCRIBE, SUMMARIZE, SHOW and VALUES
 * are SELECTs to it. The text is a literal, so that nothing in it can end the place it stands in.
 */
const read = (text: string): Sql => sql`query(${trusted(literal(text))})`;

/** What is asked about: of "EXPLAIN …" what is explained. */
const subject = (text: string): string => text.replace(explain, '');

export const isExplain = (text: string): boolean => explain.test(text);

/** The names and types of the columns of the answer; to be asked first, for it refuses what cannot run. */
export const askColumns = (text: string): Sql => sql`DESCRIBE FROM ${read(subject(text))}`;

/** The answer, with one row more than is shown or saved where there are more. */
export const askRows = (text: string, columns: readonly AnswerColumn[]): Sql =>
  sql`SELECT ${join(columns.map(asked))} FROM ${read(text)} LIMIT ${trusted(String(mostRows + 1))}`;

/** The steps in which it would be answered, as JSON; nothing of it is run. */
export const askSteps = (text: string): Sql =>
  sql`EXPLAIN (FORMAT json) FROM ${read(subject(text))}`;

/** How the engine goes about it, in two columns of text. */
export function askPlan(text: string): Sql {
  const analyze = explain.exec(text)?.[1] ? trusted('ANALYZE ') : trusted('');
  return sql`EXPLAIN ${analyze}FROM ${read(subject(text))}`;
}
