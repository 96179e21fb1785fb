import type { Chart } from '#lib/charts/chart.ts';
import { actionStatus } from '#lib/charts/action-status.ts';
import { completionOverTime } from '#lib/charts/completion-over-time.ts';
import { gradeMatrix } from '#lib/charts/grade-matrix.ts';
import { gradeProfile } from '#lib/charts/grade-profile.ts';
import { makeFigure, type Figure } from '#lib/exports/figure.ts';
import type { Scope } from '#lib/measures/filters.ts';
import { oneInspection, ownWords, oxfordshire, twelve } from './histories.ts';
import { large, longName, nineMonths, oneReport, report, sixCategories } from './plans.ts';
import { count, seventeenYears, twelveYears } from './profiles.ts';

export const scope: Scope = {
  provider: 'E10000025',
  category: null,
  asAt: new Date('2026-06-30'),
};

const licence = 'Ofsted, Open Government Licence v3.0';

export const sources = [
  { name: 'judgements.csv', credit: licence, contracts: ['judgements'] },
  { name: 'visits.csv', credit: licence, contracts: ['inspections'] },
  { name: 'actions.csv', credit: null, contracts: ['actions'] },
] as const;

type Sample = readonly [name: string, chart: Chart, rows: readonly Record<string, unknown>[]];

/** Every chart with rows that are usual, few, many, none, and of an authority's own words. */
export const samples: readonly Sample[] = [
  ['grade-matrix', gradeMatrix, oxfordshire],
  ['grade-matrix-one-inspection', gradeMatrix, oneInspection],
  ['grade-matrix-twelve-inspections', gradeMatrix, twelve],
  ['grade-matrix-own-words', gradeMatrix, ownWords],
  ['grade-matrix-empty', gradeMatrix, []],
  ['grade-profile', gradeProfile, twelveYears],
  ['grade-profile-one-bar', gradeProfile, count(2024, [1, 0, 2, 0])],
  ['grade-profile-seventeen-bars', gradeProfile, seventeenYears],
  ['grade-profile-empty', gradeProfile, []],
  ['completion-over-time', completionOverTime, nineMonths],
  ['completion-over-time-one-report', completionOverTime, oneReport],
  [
    'completion-over-time-long-category',
    completionOverTime,
    [
      ...report('in_care', [
        [1, 9],
        [3, 9],
      ]),
      ...report(longName, [
        [1, 4],
        [2, 4],
      ]),
    ],
  ],
  ['completion-over-time-empty', completionOverTime, []],
  ['action-status', actionStatus, sixCategories],
  ['action-status-one-row', actionStatus, sixCategories.slice(0, 1)],
  ['action-status-long-category', actionStatus, large],
  ['action-status-empty', actionStatus, []],
];

export const figureOf = ([, chart, rows]: Sample): Figure =>
  makeFigure(chart, rows, scope, sources);
