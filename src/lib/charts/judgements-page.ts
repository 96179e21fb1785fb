import type { Chart } from './chart.ts';
import { gradeAmong } from './grade-among.ts';
import { gradeMatrix } from './grade-matrix.ts';
import { gradeProfile } from './grade-profile.ts';
import { gradeSteps } from './grade-steps.ts';

/** The charts of the page about judgements: one authority over time, then among the others. */
export const judgementCharts: readonly Chart[] = [
  gradeMatrix,
  gradeSteps,
  gradeAmong,
  gradeProfile,
];
