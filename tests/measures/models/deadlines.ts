import { bankHolidays } from '#lib/contracts/reference.ts';
import { toDay, toIso, type Day } from './days.ts';

const holidays = new Set(bankHolidays.map(({ date }) => date));
const years = bankHolidays.map(({ date }) => date.slice(0, 4)).sort();
const firstKnown = toDay(`${years[0]!}-01-01`);
const lastKnown = toDay(`${years.at(-1)!}-12-31`);

const isWorkingDay = (day: Day) =>
  ![0, 6].includes(new Date(day * 86_400_000).getUTCDay()) && !holidays.has(toIso(day));

/** Goes on day by day until so many working days have passed; null outside the years that are known. */
export function workingDayAfter(start: Day, count: number): Day | null {
  let [day, left] = [start, count];
  while (left > 0) if (isWorkingDay(++day)) left--;
  return start < firstKnown - 1 || day > lastKnown ? null : day;
}

/** An inspection or a visit as the table of inspections has it. */
export interface Event {
  readonly provider: string;
  readonly published: Day;
  readonly planDue: Day | null;
}

/** The date stated for each plan beside the seventieth working day. */
export const planDeadlines = (events: readonly Event[]) =>
  events.flatMap(({ provider, published, planDue }) => {
    if (planDue === null) return [];
    const counted = workingDayAfter(published, 70);
    return {
      provider,
      published: toIso(published),
      stated_due: toIso(planDue),
      counted_due: counted === null ? null : toIso(counted),
      days_apart: counted === null ? null : planDue - counted,
    };
  });
