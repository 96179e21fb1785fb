import { closeTurned } from '#lib/contracts/turning.ts';
import type { Repair } from '#lib/intake/repair.ts';
import type { Found } from './found-problems.ts';

/** A repair that one click applies, with what it does in words. */
export interface Offer {
  readonly label: string;
  readonly repair: Repair;
}

interface Value {
  readonly value: string;
}

/** Whether a text such as 12/25/2014 can be a date only if the month comes first. */
function isMonthFirst({ value }: Value): boolean {
  const [, first, second] = /^(\d{1,2})\/(\d{1,2})\/(?:\d\d|\d{4})$/.exec(value) ?? [];
  return Number(first) <= 12 && Number(second) > 12 && Number(second) <= 31;
}

/** Words such as “Ongoing” and “TBC”, which no correction would make a date. */
const isWords = ({ value }: Value) => !/\d/.test(value);

function offerForDates(
  columns: readonly number[],
  values: readonly Value[],
  heading: string | null,
): Offer[] {
  const [column] = columns;
  if (column === undefined) return [];
  const monthFirst: Offer[] = values.some(isMonthFirst)
    ? [
        {
          label: `Read “${closeTurned(heading ?? '')}” month first`,
          repair: { kind: 'month-first', column },
        },
      ]
    : [];
  const words = values.filter(isWords).map(({ value }): Offer => ({
    label: `Take “${closeTurned(value)}” as no date`,
    repair: { kind: 'value', column, value, becomes: '' },
  }));
  return [...monthFirst, ...words];
}

/** The repairs that are safe without another question; a term is chosen from the group’s choices. */
export function offerRepairs(
  { rule, contract }: Found,
  columns: readonly number[],
  values: readonly Value[],
  heading: string | null,
): Offer[] {
  switch (rule) {
    case 'date':
      return offerForDates(columns, values, heading);
    case 'date-order':
      return columns.map((column) => ({
        label: `Read “${closeTurned(heading ?? '')}” month first`,
        repair: { kind: 'month-first', column },
      }));
    case 'conflict':
      return [
        { label: 'Keep the first of them', repair: { kind: 'repeat', contract, keep: 'first' } },
        { label: 'Keep the last of them', repair: { kind: 'repeat', contract, keep: 'last' } },
      ];
    default:
      return [];
  }
}
