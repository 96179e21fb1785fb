import type { ProfileRow } from '#lib/charts/profile/profile.ts';

export const grades = ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate'];

/** Counts of the four grades, best first, at 31 March of a year. */
export function count(year: number, counts: readonly number[], line = 'overall'): ProfileRow[] {
  const graded = counts.reduce((sum, one) => sum + one, 0);
  return counts.flatMap((providers, i) =>
    providers === 0
      ? []
      : [{ as_at: new Date(Date.UTC(year, 2, 31)), line, grade: grades[i]!, providers, graded }],
  );
}

/** Made up: twelve years in which the country's grades improve. */
export const twelveYears = [
  count(2014, [0, 3, 8, 2]),
  count(2015, [0, 16, 40, 11]),
  count(2016, [2, 26, 60, 22]),
  count(2017, [3, 36, 73, 30]),
  count(2018, [3, 51, 72, 26]),
  count(2019, [8, 58, 65, 21]),
  count(2020, [14, 62, 56, 20]),
  count(2021, [14, 62, 56, 20]),
  count(2022, [18, 66, 51, 17]),
  count(2023, [22, 70, 45, 15]),
  count(2024, [25, 74, 40, 13]),
  count(2025, [33, 75, 36, 8]),
].flat();

/** Made up: every line has had a grade for seventeen years, and nobody is Inadequate any more. */
export const seventeenYears = Array.from({ length: 17 }, (_, i) =>
  count(2010 + i, [4 + i, 50 + 3 * i, 60 - 2 * i, Math.max(0, 30 - 2 * i)], 'help_protection'),
).flat();
