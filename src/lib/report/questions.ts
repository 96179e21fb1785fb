import { actionCharts } from '#lib/charts/actions-page.ts';
import type { Chart } from '#lib/charts/chart.ts';
import { findingCharts } from '#lib/charts/findings-page.ts';
import { judgementCharts } from '#lib/charts/judgements-page.ts';
import { inspectionQuestions } from '#lib/story/inspection/index.ts';
import { storyQuestions } from '#lib/story/overview.ts';
import { tables } from '#lib/tables/index.ts';

/** The charts that a report can show: how it was judged, what was found, what was done. */
export const reportCharts: readonly Chart[] = [
  ...judgementCharts,
  ...findingCharts,
  ...actionCharts,
];

/** The tables that a report can show. */
export const reportTables = tables;

const listed = new Set(tables.map(({ id }) => id));

/** What all blocks are made from, each question once. */
export const reportQuestions = [
  ...storyQuestions.filter(({ id }) => !listed.has(id)),
  ...inspectionQuestions,
  ...reportCharts,
  ...reportTables,
];
