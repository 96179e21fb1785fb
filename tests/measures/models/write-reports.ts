import fc from 'fast-check';
import { statuses } from '#lib/contracts/vocabularies.ts';
import { addMonths, toDay, toIso, type Day } from './days.ts';
import type { Report } from './ledger.ts';

const first = toDay('2015-01-01');
/** Days about the first of a month, so that dates meet, and miss each other by one. */
const day = fc
  .tuple(fc.integer({ min: 0, max: 26 }), fc.constantFrom(0, 0, 0, -1, 1))
  .map(([months, days]) => addMonths(first, months) + days);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });

const report: fc.Arbitrary<Report> = fc.record({
  provider: fc.constantFrom('Northshire', 'Southshire'),
  action: fc.constantFrom('A1', 'A2', 'A3', 'A4', 'A5', 'A6'),
  category: fc.constantFrom('in_care', 'leadership', 'Our own'),
  // Few reporting dates, so that reports of several actions fall on one.
  asAt: fc.constantFrom(...[1, 3, 4, 7, 12, 17, 24].map((months) => addMonths(first, months))),
  status: fc.constantFrom(...statuses.map(({ value }) => value)),
  created: maybe(day),
  originalDue: maybe(day),
  currentDue: maybe(day),
  completed: maybe(day),
  hasEvidence: fc.boolean(),
  finding: maybe(fc.constantFrom('F0', 'F1', 'F2', 'F3')),
});

/** Reports of up to twelve actions, none reported twice on a day. */
export const reports = fc.uniqueArray(report, {
  minLength: 1,
  maxLength: 40,
  selector: ({ provider, action, asAt }) => `${provider} ${action} ${asAt}`,
});

export const asAtDay = day;

const cell = (value: Day | null) => (value === null ? '' : toIso(value));

export const writeReports = (all: readonly Report[]): string =>
  [
    'provider,action_id,category,as_at,status,created,original_due,current_due,completed,evidence,finding_id,action',
    ...all.map((r) =>
      [
        r.provider,
        r.action,
        r.category,
        toIso(r.asAt),
        r.status,
        ...[r.created, r.originalDue, r.currentDue, r.completed].map(cell),
        r.hasEvidence ? 'Audit' : '',
        r.finding ?? '',
        'Do it',
      ].join(','),
    ),
  ].join('\n');
