import { lastDayOf, makeDay, type Day } from './day.ts';

/** "Q3 2014", "2014 Q3" and "Q3 2014/15", the last of a financial year that starts in April. */
const quarterLast = /^q(?:tr|uarter)? ?([1-4])[-, ]*(?:fy ?)?(\d{4})(?: ?[-/] ?(?:\d\d)?(\d\d))?$/;
const quarterFirst = /^(\d{4}(?:[-/]\d{2,4})?)[- ]*(q.*)$/;

export const endOfMonth = (year: number, month: number): Day | null =>
  month >= 1 && month <= 12 ? makeDay(year, month, lastDayOf(year, month)) : null;

/** The last day of a quarter, or null where the text names none. */
export function endOfQuarter(text: string): Day | null {
  const [, quarter, year, next] =
    quarterLast.exec(text.trim().toLowerCase().replace(quarterFirst, '$2 $1')) ?? [];
  if (!quarter || !year) return null;
  const start = Number(year);
  if (next === undefined) return endOfMonth(start, 3 * Number(quarter));
  if ((start + 1) % 100 !== Number(next)) return null;
  const month = 3 * Number(quarter) + 3;
  return month > 12 ? endOfMonth(start + 1, month - 12) : endOfMonth(start, month);
}
