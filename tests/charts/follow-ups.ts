import type { AgeRow } from '#lib/charts/age/draw.ts';
import type { BurnUpRow } from '#lib/charts/burn-up/course.ts';
import type { DeadlineRow } from '#lib/charts/deadlines/draw.ts';
import type { FlowRow } from '#lib/charts/flow/quarters.ts';

const named = { provider: 'Oxfordshire', plan: 'Post-inspection action plan 2014 (illustrative)' };

/** Live, complete and planned at month ends from October 2014. */
export const burn = (
  counts: readonly (readonly [live: number | null, closed: number | null, planned: number])[],
): BurnUpRow[] =>
  counts.map(([live, closed, planned], i) => ({
    ...named,
    month_end: new Date(Date.UTC(2014, 10 + i, 0)),
    live,
    closed,
    planned,
  }));

export const fifteenMonths = burn([
  [28, 0, 0],
  [28, 4, 5],
  [28, 9, 12],
  [28, 13, 18],
  [28, 18, 24],
  [28, 22, 27],
  [28, 22, 27],
  [28, 23, 27],
  [29, 23, 28],
  ...Array.from({ length: 6 }, () => [null, null, 29] as const),
]);

/** On time, late and still open of one category. */
export const due = (
  category: string,
  [on_time, late, still_open]: readonly [number, number, number],
): DeadlineRow => ({
  ...named,
  category,
  on_time,
  late,
  still_open,
  due: on_time + late + still_open,
});

export const fiveDue = [
  due('leadership', [5, 0, 0]),
  due('help_protection', [3, 1, 0]),
  due('in_care', [120, 42, 12]),
  due('care_leavers', [0, 1, 2]),
  due('Multi-agency response to children who are victims of domestic abuse', [0, 0, 1]),
];

/** Created and completed in the quarters from October 2014. */
export const flow = (counts: readonly (readonly [opened: number, closed: number])[]): FlowRow[] =>
  counts.map(([opened, closed], i) => ({
    ...named,
    quarter: new Date(Date.UTC(2014, 9 + 3 * i)),
    opened,
    closed,
  }));

export const threeQuarters = flow([
  [28, 9],
  [0, 13],
  [1, 1],
]);

export const ages = (counts: readonly [number, number, number, number]): AgeRow[] =>
  ['up_to_90_days', 'up_to_180_days', 'up_to_365_days', 'over_365_days'].map((band, i) => ({
    ...named,
    band,
    actions: counts[i]!,
    open: counts.reduce((all, one) => all + one),
    median_days: 267,
    oldest_days: 267,
  }));
