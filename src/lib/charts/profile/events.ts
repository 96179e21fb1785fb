import { frameworks } from '#lib/contracts/vocabularies.ts';
import { formatDate } from '../format.ts';

/** What happened between two bars and makes them hard to compare. */
export interface Event {
  readonly day: Date;
  readonly what: string;
}

const ilacs = new Date(frameworks.find(({ value }) => value === 'ILACS v1')!.from);
const pause = new Date('2020-03-17');

const events: readonly Event[] = [
  { day: ilacs, what: 'ILACS replaced SIF' },
  { day: pause, what: 'Routine inspection suspended' },
];

/** The events that fall between the dates, each with the number of the first date after it. */
export const eventsBetween = (dates: readonly Date[]) =>
  events.flatMap(({ day, what }) => {
    const next = dates.findIndex((date) => date >= day);
    return next > 0 ? [{ next, what, when: formatDate(day) }] : [];
  });
