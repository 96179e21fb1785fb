import { actionStatus } from './action-status.ts';
import type { Chart } from './chart.ts';
import { completionOverTime } from './completion-over-time.ts';
import { gradeMatrix } from './grade-matrix.ts';
import { gradeProfile } from './grade-profile.ts';

/** The charts in the order of the page: the grades, what was done about them, then the country. */
export const charts: readonly Chart[] = [
  gradeMatrix,
  completionOverTime,
  actionStatus,
  gradeProfile,
];
