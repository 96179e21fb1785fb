import type { ThemeRow } from '#lib/charts/themes/courses.ts';

/** What became of a theme on days: "new 2014", with its areas and strengths. */
export const course = (
  theme: string,
  ...states: readonly (readonly [
    day: string,
    state: string | null,
    areas: number,
    strengths: number,
  ])[]
): ThemeRow[] =>
  states.map(([day, state, areas, strengths]) => ({
    provider: 'Oxfordshire',
    theme,
    category: 'help_protection',
    published: new Date(day),
    areas,
    strengths,
    state,
    shift: null,
  }));

export const sixThemes = [
  ...course(
    'Neglect',
    ['2018-05-22', 'new', 1, 0],
    ['2020-02-28', 'cited at a visit', 1, 0],
    ['2024-04-09', 'resolved', 0, 0],
  ),
  ...course('Pre-proceedings', ['2018-05-22', 'new', 1, 0], ['2024-04-09', 'persistent', 2, 0]),
  ...course(
    'Care leavers: education and work',
    ['2014-06-30', 'new', 1, 0],
    ['2018-05-22', 'resolved', 0, 0],
    ['2024-04-09', 're-emerged', 1, 1],
  ),
  ...course(
    'Thresholds',
    ['2014-06-30', null, 0, 1],
    ['2018-05-22', 'new', 1, 0],
    ['2024-04-09', 'resolved', 0, 2],
  ),
  ...course('Workforce', ['2014-06-30', null, 0, 3]),
  ...course('Multi-agency response to children who are victims of domestic abuse', [
    '2024-04-09',
    'new',
    1,
    0,
  ]),
];

/** One theme at each of twelve yearly inspections. */
export const twelveTimes = course(
  'Plans',
  ...Array.from(
    { length: 12 },
    (_, i) => [`${2010 + i}-05-06`, i === 0 ? 'new' : 'persistent', 1, 0] as const,
  ),
);
