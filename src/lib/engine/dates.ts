import { sql, trusted, type Sql } from './sql.ts';

/**
 * The forms of a date once its blanks, dots, commas and hyphens have become slashes. Two-digit years
 * come before four-digit ones, since the form with four takes "14" for the year 14.
 */
const dayFirst = ['%d/%m/%y', '%d/%m/%Y'];
const monthFirst = ['%m/%d/%y', '%m/%d/%Y'];
const either = [
  '%Y/%m/%d',
  '%d/%b/%y',
  '%d/%b/%Y',
  '%d/%B/%y',
  '%d/%B/%Y',
  '%b/%d/%Y',
  '%B/%d/%Y',
  '%Y%m%d',
];
/** Forms that name a month and stand for its last day. */
const months = ['%b/%y', '%b/%Y', '%B/%y', '%B/%Y', '%m/%Y', '%Y/%m'];

const list = (forms: readonly string[]) =>
  trusted(`[${forms.map((form) => `'${form}'`).join(', ')}]`);

/** What says nothing more of a day: its time, the name of the weekday, "th", the last letter of "Sept". */
const fillers = [
  '(?:t| +)\\d{1,2}:\\d{2}.*$',
  '^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[ ,]+',
  '(\\d)(?:st|nd|rd|th)\\b',
  '\\b(sep)t\\b',
];
const noFillers = trusted(`'${fillers.join('|')}', '\\1\\2', 'g'`);

const withSlashes = (text: Sql) => sql`regexp_replace(
  regexp_replace(trim(lower(${text})), ${noFillers}), '[-./, ]+', '/', 'g')`;

/** "Q3 2014" is a quarter of the calendar year, "Q3 2014/15" one of the financial year from April. */
const year = '(\\d{4})(?:/(?:\\d\\d)?(\\d\\d))?';
const quarter = trusted(`regexp_extract(words,
  '^(?:${year}/)?q(?:tr|uarter)?/?([1-4])(?:/(?:fy/?)?${year})?$',
  ['year', 'next', 'quarter', 'year_after', 'next_after'])`);
const quarterEnd = trusted(`CASE WHEN q.year || q.year_after <> '' THEN
  last_day(to_months(3 * q.quarter::INTEGER) + CASE
    WHEN q.next || q.next_after = '' THEN make_date((q.year || q.year_after)::INTEGER - 1, 12, 1)
    WHEN ((q.year || q.year_after)::INTEGER + 1) % 100 = (q.next || q.next_after)::INTEGER
    THEN make_date((q.year || q.year_after)::INTEGER, 3, 1)
  END) END`);

/**
 * Text as a DATE; NULL where it is none. The usual forms go first: a form that does not fit costs
 * thirty times one that does. Spreadsheets hand on days as their number since 30 December 1899. The
 * lists of one let what is costly to prepare stand in the statement once.
 */
export function toDate(text: Sql, isMonthFirst = false): Sql {
  const usual = trusted(isMonthFirst ? `'%m/%d/%Y'` : `'%d/%m/%Y'`);
  const forms = list([...(isMonthFirst ? monthFirst : dayFirst), ...either]);
  return sql`CASE
    WHEN ${text} LIKE '__/__/____' THEN try_strptime(${text}, ${usual})::DATE
    WHEN ${text} LIKE '____-__-__' THEN try_cast(${text} AS DATE)
    WHEN try_cast(${text} AS DOUBLE) BETWEEN 20000 AND 60000
      THEN DATE '1899-12-30' + floor(${text}::DOUBLE)::INTEGER
    ELSE list_transform([${withSlashes(text)}], lambda words: CASE
      WHEN contains(words, 'q') THEN list_transform([${quarter}], lambda q: ${quarterEnd})[1]
      ELSE coalesce(try_strptime(words, ${forms})::DATE,
        last_day(try_strptime(words, ${list(months)}))) END)[1] END`;
}

/** What programs write where there is no date, however it is written. */
const sentinels = ['0001-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '9999-12-31'];

/**
 * Whether a text says that there is no value. A list, here and below, because DuckDB makes a join of
 * an IN and so asks it of every row, seldom as it is needed.
 */
export const saysNoValue = (text: Sql) => sql`list_contains(
  ['-', '–', '—', 'n/a', 'na', 'none', 'nil', 'not applicable'], lower(${text}))`;

/** Whether a text, read as `day`, says that there is no date. */
export const saysNoDate = (text: Sql, day: Sql) => sql`(${saysNoValue(text)}
  OR coalesce(list_contains([${trusted(sentinels.map((one) => `DATE '${one}'`).join(', '))}], ${day}), false)
  OR list_contains(['0', '00/01/1900'], ${text}))`;

/** Whether a DATE is within the years in which inspections and plans can lie; NULL is not. */
export const isSensibleDate = (date: Sql) =>
  sql`coalesce(${date} BETWEEN DATE '1980-01-01' AND DATE '2100-12-31', false)`;
