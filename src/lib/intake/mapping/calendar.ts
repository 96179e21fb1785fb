import { findMonth, makeDay, type Day } from './day.ts';
import { endOfMonth, endOfQuarter } from './spans.ts';

const WEEKDAY = /^(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(day)?[ ,]+/;

/** The parts of a date, without time of day, weekday and the endings of ordinals. */
const splitDate = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/(t| +)\d{1,2}:\d{2}.*$/, '')
    .replace(WEEKDAY, '')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .split(/[-./, ]+/);

/** Two digits are the years 1969 to 2068, as the database reads them. */
const fullYear = (digits: string) =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 69 ? 2000 : 1900);

const isYear = (part: string) => /^(\d{2}|\d{4})$/.test(part);
const isShort = (part: string) => /^\d{1,2}$/.test(part);

/** Whether a date is written in figures alone with the year last, so that its order is in doubt. */
export function isOrdered(text: string): boolean {
  const [first = '', second = '', year = '', ...more] = splitDate(text);
  return more.length === 0 && isShort(first) && isShort(second) && isYear(year);
}

/**
 * The day that a cell names, or null, in the forms that the database reads; 03/04/2014 is in April
 * unless `monthFirst`, and a month or a quarter is its last day.
 */
export function readDay(text: string, monthFirst = false): Day | null {
  const quarter = endOfQuarter(text);
  if (quarter) return quarter;
  const parts = splitDate(text);
  const [a = '', b = '', c = ''] = parts;
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(a);
  if (parts.length === 1 && whole)
    return makeDay(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  if (parts.length === 2 && isYear(b) && findMonth(a))
    return endOfMonth(fullYear(b), findMonth(a)!);
  if (parts.length === 2 && isShort(a) && b.length === 4) return endOfMonth(Number(b), Number(a));
  if (parts.length === 2 && a.length === 4 && isShort(b)) return endOfMonth(Number(a), Number(b));
  if (parts.length !== 3) return null;
  if (/^\d{4}$/.test(a) && isShort(b) && isShort(c))
    return makeDay(Number(a), Number(b), Number(c));
  if (!isYear(c)) return null;
  const year = fullYear(c);
  if (findMonth(b) && isShort(a)) return makeDay(year, findMonth(b)!, Number(a));
  if (findMonth(a) && isShort(b)) return makeDay(year, findMonth(a)!, Number(b));
  if (!isShort(a) || !isShort(b)) return null;
  return monthFirst ? makeDay(year, Number(a), Number(b)) : makeDay(year, Number(b), Number(a));
}

/** Whether a number may be a day as spreadsheets count them; only its heading can tell. */
export const isSerial = (text: string) => /^[2-5]\d{4}(\.\d+)?$/.test(text);

/** The day of a cell that is known to hold one: also a number of days since 30 December 1899. */
export function readDateCell(text: string, monthFirst = false): Day | null {
  if (!isSerial(text)) return readDay(text, monthFirst);
  const date = new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(text))));
  return makeDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
