/** A day of the calendar; `month` counts from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** The number of a month by its name, its first three letters or "sept"; or null. */
export function findMonth(word: string): number | null {
  const wanted = word === 'sept' ? 'sep' : word;
  const index = MONTHS.map((name) => name.toLowerCase()).findIndex(
    (name) => name === wanted || (wanted.length === 3 && name.startsWith(wanted)),
  );
  return index < 0 ? null : index + 1;
}

export const lastDayOf = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A day that there is, or null. */
export function makeDay(year: number, month: number, day: number): Day | null {
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
  return isReal ? { year, month, day } : null;
}

/** Years that systems write where there is no date, such as 01/01/1900. */
const isSentinel = ({ year }: Day) => year < 1980 || year > 2100;

/** A day in words: "3 April 2014", or that it stands for no date. */
export function sayDay(day: Day | null): string {
  if (day === null) return 'not a date';
  return isSentinel(day) ? 'no date' : `${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
}
