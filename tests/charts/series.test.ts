import { describe, expect, it } from 'vitest';
import { actionStatus } from '#lib/charts/action-status.ts';
import { burnUp } from '#lib/charts/burn-up.ts';
import { gradeProfile } from '#lib/charts/grade-profile.ts';
import { sum } from '#lib/charts/sum.ts';
import { burn, fifteenMonths } from './follow-ups.ts';
import { sixCategories } from './plans.ts';
import { count } from './profiles.ts';
import { samples } from './samples.ts';

const withSeries = samples.flatMap(([name, chart, rows]) => {
  const series = rows.length === 0 ? undefined : chart.series?.(rows);
  return series ? [[name, series] as const] : [];
});

describe.each(withSeries)('the numbers of %s', (_, { categories, series }) => {
  it('are one for every category, in colours of paper, under names that differ', () => {
    expect(categories.length).toBeGreaterThan(0);
    for (const { values, colour } of series) {
      expect(values).toHaveLength(categories.length);
      expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    }
    expect(new Set(series.map(({ name }) => name)).size).toBe(series.length);
    expect(new Set(series.map(({ colour }) => colour)).size).toBe(series.length);
  });
});

it('are there for the bars and lines that other programs can draw without loss', () => {
  const names = withSeries.map(([name]) => name);
  for (const id of ['grade-profile', 'burn-up', 'deadlines', 'opened-and-closed', 'age-of-open'])
    expect(names).toContain(id);
});

it('of a profile are those of its rows, worst grade first', () => {
  const { categories, series } = gradeProfile.series!(count(2024, [1, 0, 2, 0]))!;
  expect(categories).toEqual(['2024']);
  expect(series.map(({ name, values }) => [name, ...values])).toEqual([
    ['Requires improvement', 2],
    ['Outstanding', 1],
  ]);
});

it('of the status of actions are all its live ones', () => {
  const live = sixCategories.filter(
    ({ status }) => !['withdrawn', 'superseded', 'not_accepted'].includes(status),
  );
  const { series } = actionStatus.series!(live)!;
  expect(sum(series.flatMap(({ values }) => values.map((value) => value ?? 0)))).toBe(
    sum(live.map(({ actions }) => actions)),
  );
});

it('are not given where actions are set apart from the bars, nor for a line of one month', () => {
  expect(actionStatus.series!(sixCategories)).toBeUndefined();
  expect(burnUp.series!(burn([[4000, 0, 0]]))).toBeUndefined();
});

it('of months to come are unknown, not nought', () => {
  const complete = burnUp.series!(fifteenMonths)!.series.find(({ name }) => name === 'Complete')!;
  expect(complete.values.at(-1)).toBeNull();
});
