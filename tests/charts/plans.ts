import type { CompletionRow } from '#lib/charts/completion/rates.ts';
import type { StatusRow } from '#lib/charts/status/groups.ts';

const plan = 'Post-inspection action plan 2014 (illustrative)';

/** One category's closed and live actions at month ends from October 2014. */
export const report = (
  category: string,
  counts: readonly (readonly [closed: number, live: number])[],
): CompletionRow[] =>
  counts.map(([closed, live], i) => ({
    provider: 'Oxfordshire',
    category,
    as_at: new Date(Date.UTC(2014, 10 + i, 0)),
    closed,
    live,
    rate: live === 0 ? null : closed / live,
    plan,
  }));

/** Nine month ends; adoption has no live action in February and March. */
export const nineMonths = [
  ...report('leadership', [
    [0, 5],
    [0, 5],
    [1, 5],
    [1, 5],
    [2, 5],
    [3, 5],
    [3, 5],
    [4, 5],
    [5, 5],
  ]),
  ...report('help_protection', [
    [0, 5],
    [0, 5],
    [0, 5],
    [2, 5],
    [2, 5],
    [2, 6],
    [3, 6],
    [3, 7],
    [5, 7],
  ]),
  ...report('in_care', [
    [0, 9],
    [0, 9],
    [1, 9],
    [1, 9],
    [2, 9],
    [4, 9],
    [6, 10],
    [7, 10],
    [8, 10],
  ]),
  ...report('care_leavers', [
    [0, 3],
    [0, 3],
    [0, 3],
    [0, 3],
    [0, 3],
    [0, 3],
    [1, 3],
    [1, 3],
    [0, 3],
  ]),
  ...report('adoption', [
    [0, 2],
    [0, 2],
    [1, 2],
    [2, 2],
    [0, 0],
    [0, 0],
    [0, 1],
    [0, 1],
    [1, 1],
  ]),
  ...report('lscb', [
    [0, 5],
    [0, 5],
    [0, 5],
    [1, 5],
    [1, 5],
    [1, 5],
    [2, 5],
    [0, 0],
    [0, 0],
  ]),
];

export const oneReport = report('in_care', [[3, 9]]);

const statuses = [
  'embedded',
  'complete_verified',
  'complete_unverified',
  'in_progress',
  'at_risk',
  'delayed',
  'not_started',
  'withdrawn',
];

/** Counts of one category in the order of `statuses`. */
export const tally = (category: string, counts: readonly number[]): StatusRow[] =>
  counts.flatMap((actions, i) =>
    actions === 0
      ? []
      : [
          {
            provider: 'Oxfordshire',
            category,
            status: statuses[i]!,
            actions,
            plan,
            as_at: new Date('2015-06-30'),
          },
        ],
  );

export const sixCategories = [
  ...tally('leadership', [1, 1, 2, 1, 0, 0, 0, 0]),
  ...tally('help_protection', [0, 2, 1, 2, 1, 0, 1, 1]),
  ...tally('in_care', [2, 4, 2, 1, 0, 1, 0, 2]),
  ...tally('care_leavers', [0, 0, 1, 1, 1, 0, 0, 0]),
  ...tally('adoption', [0, 1, 0, 0, 0, 0, 0, 0]),
  ...tally('lscb', [0, 1, 1, 2, 0, 0, 1, 0]),
];

export const longName = 'Multi-agency response to children who are victims of domestic abuse';

export const large = [
  ...tally('help_protection', [40, 62, 31, 18, 6, 3, 1, 14]),
  ...tally(longName, [0, 1, 0, 3, 0, 0, 0, 1]),
];
