import { actionCharts } from '#lib/charts/actions-page.ts';
import type { Chart } from '#lib/charts/chart.ts';
import { findingCharts } from '#lib/charts/findings-page.ts';
import { judgementCharts } from '#lib/charts/judgements-page.ts';
import { storyQuestions } from '#lib/story/overview.ts';

/** The charts in the order of the meeting: how it was judged, what was found, what was done. */
const slideCharts: readonly Chart[] = [...judgementCharts, ...findingCharts, ...actionCharts];

/** What all slides are made from. */
export const slideQuestions = [...storyQuestions, ...slideCharts] as const;

/** One slide: a chart or, where there is none, the story in short. */
export interface Slide {
  readonly id: string;
  readonly chart: Chart | null;
}

/** The story, then every chart that has something to show. */
export const listSlides = (hasSomething: (id: string) => boolean): readonly Slide[] => [
  { id: 'story', chart: null },
  ...slideCharts.filter(({ id }) => hasSomething(id)).map((chart) => ({ id: chart.id, chart })),
];

/** The number of a slide as an address ends with it; what is no number of one is the nearest. */
export function numberIn(hash: string, count: number): number {
  const asked = /^#\d+$/.test(hash) ? Number(hash.slice(1)) : 1;
  return Math.max(1, Math.min(asked, count));
}

/** Where one can go from a slide; null where one is there already. */
export const waysFrom = (number: number, count: number) => ({
  first: number > 1 ? 1 : null,
  previous: number > 1 ? number - 1 : null,
  next: number < count ? number + 1 : null,
  last: number < count ? count : null,
});
