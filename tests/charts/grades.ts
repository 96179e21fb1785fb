import type { AmongRow } from '#lib/charts/among/levels.ts';
import type { StepRow } from '#lib/charts/steps/courses.ts';

export const G = 'Good';
export const RI = 'Requires improvement to be good';

/** The grades of one line: the day, the grade as published, and how it moved. */
export function line(
  line: string,
  ...grades: [published: string, word: string, movement: string | null][]
): StepRow[] {
  return grades.map(([published, word, movement]) => ({
    provider: 'Oxfordshire',
    line,
    category: line,
    published: new Date(published),
    framework: null,
    grade: word === 'Adequate' ? RI : word,
    grade_as_published: word,
    movement,
  }));
}

/** The real history of Oxfordshire, as the crosswalk compares it. */
export const oxfordshireSteps = [
  ...line('overall', ['2014-06-30', G, null], ['2018-05-22', G, 'same'], ['2024-04-09', G, 'same']),
  ...line(
    'leadership',
    ['2014-06-30', G, null],
    ['2018-05-22', G, 'not_comparable'],
    ['2024-04-09', G, 'same'],
  ),
  ...line(
    'help_protection',
    ['2011-05-06', G, null],
    ['2014-06-30', G, 'not_comparable'],
    ['2018-05-22', RI, 'declined'],
    ['2024-04-09', G, 'improved'],
  ),
  ...line(
    'in_care',
    ['2011-05-06', G, null],
    ['2014-06-30', G, 'not_comparable'],
    ['2018-05-22', G, 'not_comparable'],
    ['2024-04-09', G, 'not_comparable'],
  ),
  ...line('care_leavers', ['2014-06-30', G, null], ['2024-04-09', G, 'same']),
];

const all = ['Outstanding', G, RI, 'Inadequate'];

/** Made up: twelve inspections, one a year and two in the same month, through every grade. */
export const twelveSteps = ['help_protection', 'Our own very long name for a part of the services']
  .map((name) =>
    line(
      name,
      ...Array.from({ length: 12 }, (_, i): [string, string, string | null] => [
        i === 11 ? '2019-06-28' : `${2009 + i}-06-12`,
        all[(i * 3) % 4]!,
        i === 0 ? null : i === 5 ? 'not_comparable' : 'declined',
      ]),
    ),
  )
  .flat();

/** Authorities with a grade, of which the first of `shown` is the one that the page is about. */
export const among = (counts: readonly number[], shown: [name: string, grade: string] | null) => [
  ...counts.flatMap((count, i) =>
    Array.from({ length: count }, (_, n) => holder(`Authority ${all[i]![0]}${n + 1}`, all[i]!)),
  ),
  ...(shown === null ? [] : [{ ...holder(...shown), is_shown: true }]),
];

const holder = (provider: string, grade: string): AmongRow => ({
  provider,
  provider_key: provider,
  region: 'South East',
  line: 'overall',
  grade,
  published: new Date('2024-04-09'),
  framework: 'ILACS v2',
  is_shown: false,
});

/** Made up, as many as there are in England. */
export const england = among([31, 74, 38, 9], ['Oxfordshire', G]);
/** Made up, as many as there are in a region, with a long name. */
export const region = among(
  [4, 8, 5, 1],
  ['Bournemouth, Christchurch and Poole', 'Requires improvement to be good'],
);
