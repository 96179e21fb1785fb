import type { Chart } from '#lib/charts/chart.ts';
import { actionStatus } from '#lib/charts/action-status.ts';
import { ageOfOpen } from '#lib/charts/age-of-open.ts';
import { burnUp } from '#lib/charts/burn-up.ts';
import { completionOverTime } from '#lib/charts/completion-over-time.ts';
import { deadlines } from '#lib/charts/deadlines.ts';
import { gradeAmong } from '#lib/charts/grade-among.ts';
import { gradeMatrix } from '#lib/charts/grade-matrix.ts';
import { gradeProfile } from '#lib/charts/grade-profile.ts';
import { gradeSteps } from '#lib/charts/grade-steps.ts';
import { openedAndClosed } from '#lib/charts/opened-and-closed.ts';
import { themeMatrix } from '#lib/charts/theme-matrix.ts';
import { makeFigure, type Figure } from '#lib/exports/figure.ts';
import { scopeAt } from '#tests/support/scope.ts';
import { ages, burn, due, fifteenMonths, fiveDue, flow, threeQuarters } from './follow-ups.ts';
import { among, england, oxfordshireSteps, region, twelveSteps } from './grades.ts';
import { oneInspection, ownWords, oxfordshire, twelve } from './histories.ts';
import { large, longName, nineMonths, oneReport, report, sixCategories } from './plans.ts';
import { sixThemes, twelveTimes } from './themes.ts';
import { count, seventeenYears, twelveYears } from './profiles.ts';

export const scope = scopeAt('E10000025', '2026-06-30');

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
  ['grade-steps', gradeSteps, oxfordshireSteps],
  ['grade-steps-one-inspection', gradeSteps, oxfordshireSteps.slice(0, 1)],
  ['grade-steps-twelve-inspections', gradeSteps, twelveSteps],
  ['grade-steps-empty', gradeSteps, []],
  ['grade-among', gradeAmong, england],
  ['grade-among-region', gradeAmong, region],
  ['grade-among-alone', gradeAmong, among([0, 0, 0, 0], ['Oxfordshire', 'Good'])],
  ['grade-among-empty', gradeAmong, []],
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
  ['burn-up', burnUp, fifteenMonths],
  ['burn-up-one-month', burnUp, burn([[4000, 0, 0]])],
  ['burn-up-as-planned', burnUp, fifteenMonths.slice(0, 1)],
  ['burn-up-empty', burnUp, []],
  ['deadlines', deadlines, fiveDue],
  ['deadlines-one', deadlines, [due('in_care', [0, 1, 0])]],
  ['deadlines-empty', deadlines, []],
  ['opened-and-closed', openedAndClosed, threeQuarters],
  ['opened-and-closed-one', openedAndClosed, threeQuarters.slice(0, 1)],
  [
    'opened-and-closed-ten-years',
    openedAndClosed,
    flow(Array.from({ length: 40 }, (_, i) => [(i * 37) % 1300, (i * 91) % 900])),
  ],
  ['opened-and-closed-empty', openedAndClosed, []],
  ['age-of-open', ageOfOpen, ages([1, 0, 5, 0])],
  ['age-of-open-large', ageOfOpen, ages([12, 2, 1320, 45])],
  ['age-of-open-empty', ageOfOpen, []],
  ['theme-matrix', themeMatrix, sixThemes],
  ['theme-matrix-one', themeMatrix, sixThemes.slice(-1)],
  ['theme-matrix-twelve-inspections', themeMatrix, twelveTimes],
  ['theme-matrix-empty', themeMatrix, []],
];

export const figureOf = ([, chart, rows]: Sample): Figure =>
  makeFigure(chart, rows, { scope, sources });
