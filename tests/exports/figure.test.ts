import { describe, expect, it } from 'vitest';
import { actionStatus } from '#lib/charts/action-status.ts';
import { gradeMatrix } from '#lib/charts/grade-matrix.ts';
import { drawFigure } from '#lib/exports/draw-figure.ts';
import { makeFigure } from '#lib/exports/figure.ts';
import { boxesOf, overlapsIn, strayIn } from '#tests/charts/boxes.ts';
import { document } from '#tests/charts/document.ts';
import { oxfordshire } from '#tests/charts/histories.ts';
import { sixCategories } from '#tests/charts/plans.ts';
import { figureOf, samples, scope, sources } from '#tests/charts/samples.ts';

describe('the words', () => {
  it('have the as-at date and n of N under the title', () => {
    const figure = makeFigure(actionStatus, sixCategories, { scope, sources });
    expect(figure.subtitle).toBe(
      'As at 30 June 2026. 19 of 31 live actions complete at 30 June 2015.',
    );
  });

  it('name the files that the chart reads, with their credit once, and no others', () => {
    expect(makeFigure(gradeMatrix, oxfordshire, { scope, sources }).source).toBe(
      'Source: judgements.csv, visits.csv (Ofsted, Open Government Licence v3.0).',
    );
    expect(makeFigure(actionStatus, sixCategories, { scope, sources }).source).toBe(
      'Source: actions.csv.',
    );
    expect(makeFigure(actionStatus, [], { scope, sources: [] }).source).toBe('');
  });

  it('name a file once, however many tables it has', () => {
    const twice = sources.flatMap((source) => [source, source]);
    expect(makeFigure(actionStatus, sixCategories, { scope, sources: twice }).source).toBe(
      'Source: actions.csv.',
    );
  });
});

describe.each(samples)('%s', (...sample) => {
  const figure = figureOf(sample);

  it.each([
    { width: 636, height: 400 },
    { width: 400, height: 300 },
  ])('keeps all in its frame and apart, at $width × $height', (size) => {
    const svg = drawFigure(figure, size, document);
    const boxes = boxesOf(svg);
    expect(strayIn(svg, boxes)).toEqual([]);
    expect(overlapsIn(boxes)).toEqual([]);
  });

  it('grows rather than squeeze a chart with many notes', () => {
    const notes = Array.from({ length: 40 }, () => 'A note that has to be printed with the chart.');
    const svg = drawFigure({ ...figure, notes }, { width: 636, height: 400 }, document);
    const boxes = boxesOf(svg);
    expect(Number(svg.getAttribute('height'))).toBeGreaterThan(400);
    expect(strayIn(svg, boxes)).toEqual([]);
    expect(overlapsIn(boxes)).toEqual([]);
  });
});
