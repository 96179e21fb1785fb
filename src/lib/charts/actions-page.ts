import { actionStatus } from './action-status.ts';
import { ageOfOpen } from './age-of-open.ts';
import { burnUp } from './burn-up.ts';
import type { Chart } from './chart.ts';
import { completionOverTime } from './completion-over-time.ts';
import { deadlines } from './deadlines.ts';
import { openedAndClosed } from './opened-and-closed.ts';

/** The charts of the page about actions: how far, against what was planned, and how late. */
export const actionCharts: readonly Chart[] = [
  completionOverTime,
  burnUp,
  actionStatus,
  deadlines,
  openedAndClosed,
  ageOfOpen,
];
