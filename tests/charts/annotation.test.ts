import { expect, it } from 'vitest';
import { numberWithin, sayAnnotation } from '#lib/charts/annotation.ts';
import { burnUp } from '#lib/charts/burn-up.ts';
import type { Chart } from '#lib/charts/chart.ts';
import { completionOverTime } from '#lib/charts/completion-over-time.ts';
import { gradeSteps } from '#lib/charts/grade-steps.ts';
import { paper } from '#lib/charts/theme.ts';
import { makeFigure } from '#lib/exports/figure.ts';
import { wordPortrait } from '#lib/exports/format.ts';
import { writeSvg } from '#lib/exports/svg.ts';
import { boxesOf, overlapsIn, strayIn } from './boxes.ts';
import { document } from './document.ts';
import { fifteenMonths } from './follow-ups.ts';
import { oxfordshireSteps } from './grades.ts';
import { nineMonths } from './plans.ts';
import { scope } from './samples.ts';

const day = (text: string) => new Date(text);
const written = [
  { day: day('2015-02-10'), words: 'A new director' },
  { day: day('2014-12-01'), words: 'The plan was agreed.' },
  { day: day('2015-02-20'), words: 'A month later' },
  { day: day('1999-01-01'), words: 'Long before' },
];

it('numbers those within the days of a chart in their order, and says each in a note', () => {
  const within = numberWithin(written, [day('2014-10-31'), day('2015-06-30')]);
  expect(within.map(sayAnnotation)).toEqual([
    '1. 1 December 2014: The plan was agreed.',
    '2. 10 February 2015: A new director.',
    '3. 20 February 2015: A month later.',
  ]);
});

const annotated: readonly [Chart, readonly Record<string, unknown>[]][] = [
  [completionOverTime, nineMonths],
  [burnUp, fifteenMonths],
  [gradeSteps, oxfordshireSteps],
];

it.each(annotated.map(([chart, rows]) => [chart.id, chart, rows] as const))(
  '%s draws and says them, within its frame and without one text on another',
  async (id, chart, rows) => {
    const figure = makeFigure(chart, rows, { scope, sources: [], annotations: written });
    const numbers = figure.annotations.map(({ number }) => String(number));
    expect(numbers.length).toBeGreaterThan(1);
    for (const annotation of figure.annotations)
      expect(figure.notes).toContain(sayAnnotation(annotation));
    for (const width of [360, 640, 1000]) {
      const { annotations } = figure;
      const svg = chart.draw(rows, { width, document, palette: paper, annotations });
      const boxes = boxesOf(svg);
      const texts = boxes.map(({ text }) => text);
      for (const number of numbers) expect(texts).toContain(number);
      expect(strayIn(svg, boxes)).toEqual([]);
      expect(overlapsIn(boxes)).toEqual([]);
    }
    await expect(writeSvg(figure, document, wordPortrait)).toMatchFileSnapshot(
      `../output/${id}-annotated.svg`,
    );
  },
);

it('a chart without an axis of days takes none', () => {
  const figure = makeFigure(gradeSteps, [], { scope, sources: [], annotations: written });
  expect(figure.annotations).toEqual([]);
});
