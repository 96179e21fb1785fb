import {
  bankHolidays,
  crosswalk,
  formerAuthorities,
  statutoryPeriods,
} from '#lib/contracts/reference.ts';
import type { Sql } from './sql.ts';
import { tableOf } from './vocabulary-tables.ts';

const text = 'VARCHAR';

/** What the measures know of comparability, working days, periods in law and former authorities. */
export const referenceTables = (): Sql[] => [
  ...tableOf(
    'crosswalk',
    { line: text, from_framework: text, to_framework: text, class: text, reason: text },
    crosswalk.flatMap(({ line, from, to, class: comparability, reason }) =>
      from.flatMap((earlier) =>
        to.map((later) => ({
          line,
          from_framework: earlier,
          to_framework: later,
          class: comparability,
          reason,
        })),
      ),
    ),
  ),
  ...tableOf(
    'bank_holidays',
    { holiday: 'DATE', title: text },
    bankHolidays.map(({ date, title }) => ({ holiday: date, title })),
  ),
  ...tableOf(
    'statutory_periods',
    { period: text, working_days: 'INTEGER', label: text, source: text },
    statutoryPeriods.map(({ id, ...period }) => ({ period: id, ...period })),
  ),
  ...tableOf(
    'former_authorities',
    { provider_code: text, provider: text, until: 'DATE' },
    formerAuthorities.map(({ code, name, until }) => ({
      provider_code: code,
      provider: name,
      until,
    })),
  ),
];
