import { describe, expect, it } from 'vitest';
import { allCharts } from './all-charts.ts';
import { definitions } from '#lib/measures/definitions.ts';
import { samples, scope } from './samples.ts';

describe.each(allCharts.map((chart) => [chart.id, chart] as const))('%s', (_, chart) => {
  it('has its definition in a measure', () => {
    expect(definitions.map(({ name }) => name)).toContain(chart.measure);
    expect(chart.query(scope).text).toContain(chart.measure);
  });

  it('never shows an owner, a note or evidence', () => {
    const keys = chart.columns.map(({ key }) => key);
    expect(keys.filter((key) => /owner|note|evidence|action$|finding$/.test(key))).toEqual([]);
  });
});

describe.each(samples)('%s', (_, chart, rows) => {
  it.each([
    ['no category', scope],
    [
      'a long category',
      { ...scope, category: 'Our own very long name for a category of services' },
    ],
  ])('has a title of at most ten words for %s', (_, scope) => {
    expect(chart.title(rows, scope).split(' ').length).toBeLessThanOrEqual(10);
  });

  it('has a sentence and a count in words that are all there', () => {
    const words = [
      chart.summary(rows, scope),
      chart.counted(rows, scope),
      ...chart.notes(rows, scope),
    ];
    for (const text of words) expect(text).not.toMatch(/undefined|null|NaN|Invalid|_/);
    expect(chart.summary(rows, scope)).toMatch(/^[A-Z].*\.$/);
    expect(chart.counted(rows, scope)).not.toMatch(/\.$/);
  });
});
