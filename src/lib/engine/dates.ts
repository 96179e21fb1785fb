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

const list = (forms: readonly string[]) => `[${forms.map((form) => `'${form}'`).join(', ')}]`;

/** Times, the endings of ordinals, the name of the weekday and "Sept" say nothing more of a day. */
const withSlashes = `CREATE MACRO date_words(text) AS
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    trim(lower(text)),
    '(t| +)\\d{1,2}:\\d{2}.*$', ''),
    '^(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(day)?[ ,]+', ''),
    '(\\d)(st|nd|rd|th)\\b', '\\1'),
    '\\bsept\\b', 'sep'),
    '[-./, ]+', '/', 'g')`;

/** "Q3 2014" is a quarter of the calendar year, "Q3 2014/15" one of the financial year from April. */
const quarters = [
  `CREATE MACRO quarter_of(text) AS regexp_extract(
    regexp_replace(lower(text), '^(\\d{4}(?:[-/]\\d{2,4})?)[- ]*(q.*)$', '\\2 \\1'),
    '^q(?:tr|uarter)? ?([1-4])[-, ]*(?:fy ?)?(\\d{4})(?: ?[-/] ?(?:\\d\\d)?(\\d\\d))?$',
    ['quarter', 'year', 'next'])`,
  `CREATE MACRO quarter_end(q) AS last_day(to_months(3 * q.quarter::INTEGER) + CASE
    WHEN q.next = '' THEN make_date(q.year::INTEGER - 1, 12, 1)
    WHEN (q.year::INTEGER + 1) % 100 = q.next::INTEGER THEN make_date(q.year::INTEGER, 3, 1) END)`,
];

/**
 * Text as a DATE; NULL where it is none. The usual forms go first: a form that does not fit costs
 * thirty times one that does. Spreadsheets hand on days as their number since 30 December 1899.
 */
const readDate = (
  name: string,
  usual: string,
  forms: readonly string[],
) => `CREATE MACRO ${name}(text) AS CASE
  WHEN text LIKE '__/__/____' THEN try_strptime(text, '${usual}')::DATE
  WHEN text LIKE '____-__-__' THEN try_cast(text AS DATE)
  WHEN regexp_full_match(text, '[2-5]\\d{4}(\\.\\d+)?')
    THEN DATE '1899-12-30' + floor(text::DOUBLE)::INTEGER
  WHEN quarter_of(text).year <> '' THEN quarter_end(quarter_of(text))
  ELSE coalesce(try_strptime(date_words(text), ${list(forms)})::DATE,
    last_day(try_strptime(date_words(text), ${list(months)}))) END`;

/** What programs write where there is no date, however it is written. */
const sentinels = ['0001-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '9999-12-31'];

/** Lists, because DuckDB makes a join of an IN and so asks it of every row, seldom as it is needed. */
const noValues = `CREATE MACRO says_nothing(text) AS
  list_contains(['-', '–', '—', 'n/a', 'na', 'none', 'nil', 'not applicable'], lower(text))`;

const noDates = `CREATE MACRO is_no_date(text, day) AS says_nothing(text)
  OR coalesce(list_contains([${sentinels.map((day) => `DATE '${day}'`).join(', ')}], day), false)
  OR list_contains(['0', '00/01/1900'], text)`;

/** How dates are read, as macros that the statements of a load use. */
export const dateMacros: readonly Sql[] = [
  withSlashes,
  ...quarters,
  readDate('date_day_first', '%d/%m/%Y', [...dayFirst, ...either]),
  readDate('date_month_first', '%m/%d/%Y', [...monthFirst, ...either]),
  noValues,
  noDates,
].map(trusted);

export const toDate = (text: Sql, isMonthFirst: boolean) =>
  sql`${trusted(isMonthFirst ? 'date_month_first' : 'date_day_first')}(${text})`;

/** Whether a DATE is within the years in which inspections and plans can lie; NULL is not. */
export const isSensibleDate = (date: Sql) =>
  sql`coalesce(${date} BETWEEN DATE '1980-01-01' AND DATE '2100-12-31', false)`;
