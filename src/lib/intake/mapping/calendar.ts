/** A day of the calendar; `month` counts from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = [
  ['January', 'jan'],
  ['February', 'feb'],
  ['March', 'mar'],
  ['April', 'apr'],
  ['May', 'may'],
  ['June', 'jun'],
  ['July', 'jul'],
  ['August', 'aug'],
  ['September', 'sep'],
  ['October', 'oct'],
  ['November', 'nov'],
  ['December', 'dec'],
] as const;

const time = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?`;
const numeric = new RegExp(String.raw`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})${time}$`);
const iso = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})${time}$`);
const worded = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/i;

/** Two digits are the years 1969 to 2068, as the database reads them. */
const fullYear = (digits: string) =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 69 ? 2000 : 1900);

function makeDay(year: number, month: number, day: number): Day | null {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= last ? { year, month, day } : null;
}

/** The day that a cell names, or null; 03/04/2014 is in April unless `monthFirst`. */
export function readDay(text: string, monthFirst = false): Day | null {
  const [, first, second, year] = numeric.exec(text) ?? [];
  if (first && second && year) {
    const [day, month] = monthFirst ? [second, first] : [first, second];
    return makeDay(fullYear(year), Number(month), Number(day));
  }
  const [, y, m, d] = iso.exec(text) ?? [];
  if (y) return makeDay(Number(y), Number(m), Number(d));
  const [, date, word, inYear] = worded.exec(text) ?? [];
  if (!date || !word || !inYear) return null;
  const month = MONTHS.findIndex(([name, short]) =>
    [name.toLowerCase(), short, `${short}t`].includes(word.toLowerCase()),
  );
  return makeDay(fullYear(inYear), month + 1, Number(date));
}

/** Whether a date is written in figures alone with the year last, so that its order is in doubt. */
export const isOrdered = (text: string) => numeric.test(text);

/** Years that systems write where there is no date, such as 01/01/1900. */
const isSentinel = ({ year }: Day) => year < 1980 || year > 2100;

/** A day in words: "3 April 2014", or that it stands for no date. */
export function sayDay(day: Day | null): string {
  if (day === null) return 'not a date';
  return isSentinel(day) ? 'no date' : `${day.day} ${MONTHS[day.month - 1]![0]} ${day.year}`;
}
