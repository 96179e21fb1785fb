import { sql, trusted, type Sql } from './sql.ts';

/**
 * How dates are written, day first, as the United Kingdom writes them. Two-digit years come before
 * four-digit ones, since the form with four takes "14" for the year 14.
 */
const forms = [
  '%d/%m/%y',
  '%d/%m/%Y',
  '%Y-%m-%d',
  '%d-%b-%y',
  '%d-%b-%Y',
  '%d-%m-%Y',
  '%d.%m.%Y',
  '%d %B %Y',
  '%d %b %Y',
  '%d/%m/%Y %H:%M',
  '%d/%m/%Y %H:%M:%S',
  '%Y-%m-%d %H:%M:%S',
  '%Y-%m-%dT%H:%M:%S',
];
const formList = trusted(`[${forms.map((form) => `'${form}'`).join(', ')}]`);

/**
 * Text as a DATE; NULL where it is none. A form that does not fit costs thirty times one that does,
 * so the usual one goes first.
 */
export const toDate = (text: Sql) => sql`CASE WHEN ${text} LIKE '__/__/____'
  THEN try_strptime(${text}, '%d/%m/%Y') ELSE try_strptime(${text}, ${formList}) END::DATE`;

/** Whether a DATE is outside the years in which inspections and plans can lie; NULL is. */
export const isNoSensibleDate = (date: Sql) =>
  sql`coalesce(year(${date}) NOT BETWEEN 1980 AND 2100, true)`;
