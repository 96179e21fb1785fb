import type { Chart } from '#lib/charts/chart.ts';
import { actionCharts } from '#lib/charts/actions-page.ts';
import { findingCharts } from '#lib/charts/findings-page.ts';
import { judgementCharts } from '#lib/charts/judgements-page.ts';
import { charts } from '#lib/charts/index.ts';

/** Every chart of every page, each once. */
export const allCharts: readonly Chart[] = [
  ...new Set([...charts, ...actionCharts, ...findingCharts, ...judgementCharts]),
];
