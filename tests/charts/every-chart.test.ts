import { describe, expect, it } from 'vitest';
import { allCharts } from './all-charts.ts';
import { definitions } from '#lib/measures/definitions.ts';
import { screen } from '#lib/charts/theme.ts';
import { document } from './document.ts';
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

  it('says of its marks what each stands for, and what picking one chooses', () => {
    const svg = chart.draw(rows, { width: 640, document, palette: screen, isRead: true });
    const marks = [...svg.querySelectorAll('[data-value]')];
    expect(marks.length > 0).toBe(rows.length > 0);
    for (const mark of marks) {
      expect(mark.getAttribute('data-value')).toMatch(/^[^:]+: \S|^(Visit|No grade), /);
      expect(mark.getAttribute('data-value')).not.toMatch(/undefined|null|NaN|Invalid|_/);
      const pick = new URLSearchParams(mark.getAttribute('data-pick')!);
      for (const key of pick.keys())
        expect(['category', 'as_at', 'inspection', 'provider']).toContain(key);
    }
    expect(svg.querySelector('title')).toBeNull();
  });
});
