import { expect, it } from 'vitest';
import { crosswalk } from '#lib/contracts/reference.ts';
import { pairDone, pairGrades, pairThemes } from '#lib/story/compare/compare.ts';
import type { GradeRow, Side } from '#lib/story/compare/side.ts';
import { tellComparison } from '#lib/story/compare/tell.ts';
import { scopeAt } from '#tests/support/scope.ts';

const ranks = ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate'];

const grade = (line: string, framework: string, published: string, grade: string): GradeRow => ({
  line,
  framework,
  published: new Date(published),
  grade,
  rank: ranks.indexOf(grade) + 1,
});

const in2024 = (line: string, word: string) => grade(line, 'ILACS v2', '2024-04-09', word);
const in2018 = (line: string, word: string) => grade(line, 'ILACS v1', '2018-05-22', word);

const now: Side = {
  name: 'Oxfordshire at 9 April 2024',
  scope: scopeAt('E1', '2024-04-09'),
  grades: [
    in2024('overall', 'Good'),
    in2024('leadership', 'Requires improvement to be good'),
    in2024('help_protection', 'Good'),
    in2024('in_care', 'Good'),
    in2024('care_leavers', 'Good'),
  ],
  done: [
    { category: 'in_care', closed: 5, live: 7 },
    { category: 'adoption', closed: 2, live: 2 },
  ],
  themes: [
    { theme: 'Neglect', areas: 2 },
    { theme: 'Workforce', areas: 1 },
  ],
};

const then: Side = {
  name: 'Oxfordshire at 22 May 2018',
  scope: scopeAt('E1', '2018-05-22'),
  grades: [
    in2018('overall', 'Good'),
    in2018('leadership', 'Outstanding'),
    in2018('help_protection', 'Requires improvement to be good'),
    in2018('in_care', 'Good'),
  ],
  done: [{ category: 'in_care', closed: 3, live: 8 }],
  themes: [{ theme: 'Neglect', areas: 1 }],
};

const grades = pairGrades(now, then, crosswalk);

// By hand from the crosswalk: before 2023 the grade of children in care included care leavers.
it('says of each pair of grades how they differ, or why they cannot be compared', () => {
  expect(grades.map(({ key, one, other, difference }) => [key, one, other, difference])).toEqual([
    ['Overall effectiveness', 'Good', 'Good', 'Same'],
    ['Impact of leaders', 'Requires improvement', 'Outstanding', 'Weaker by 2 grades'],
    ['Help and protection', 'Good', 'Requires improvement', 'Better by one grade'],
    [
      'Children in care',
      'Good',
      'Good',
      'Not comparable. Before 2023 the grade was for children in care and care leavers together.',
    ],
    ['Care leavers', 'Good', 'None', 'Only one side has a grade'],
  ]);
});

it('the difference is that of the first side, whichever side is earlier', () => {
  const back = pairGrades(then, now, crosswalk);
  expect(back.map(({ kind }) => kind)).toEqual(['same', 'better', 'weaker', 'apart', 'alone']);
});

it('frameworks that are not known are not compared', () => {
  const unknown: Side = { ...then, grades: [{ ...then.grades[0]!, framework: null }] };
  expect(pairGrades(now, unknown, crosswalk)[0]).toMatchObject({ kind: 'apart' });
});

it('says which themes stand on which side', () => {
  expect(pairThemes(now, then)).toEqual([
    {
      key: 'Neglect',
      one: 'Cited 2 times',
      other: 'Cited once',
      kind: 'both',
      difference: 'On both sides',
    },
    {
      key: 'Workforce',
      one: 'Cited once',
      other: 'Not cited',
      kind: 'one',
      difference: 'Only on the first side',
    },
  ]);
});

// By hand: 5 + 2 of 7 + 2 beside 3 of 8.
it('counts what is complete by category and in all, and shows no rate where nothing is live', () => {
  expect(
    pairDone(now, then).map(({ key, one, other, difference }) => [key, one, other, difference]),
  ).toEqual([
    ['All categories', '7 of 9', '3 of 8', '4 more complete'],
    ['Children in care', '5 of 7', '3 of 8', '2 more complete'],
    ['Adoption', '2 of 2', 'None', '2 more complete'],
  ]);
  expect(pairDone({ ...now, done: [] }, { ...then, done: [] })).toEqual([]);
});

it('says it all in one paragraph', () => {
  expect(tellComparison(now, then, grades, pairThemes(now, then), pairDone(now, then))).toBe(
    'Oxfordshire at 9 April 2024 beside Oxfordshire at 22 May 2018. Better: help and protection (Good, not Requires improvement). Weaker: impact of leaders (Requires improvement, not Outstanding). The same: overall effectiveness (Good). 1 category cannot be compared. 1 category has a grade on one side only. Of 2 themes cited for improvement, 1 is cited on both sides, 1 only on the first and 0 only on the other. Actions complete: 7 of 9 beside 3 of 8.',
  );
});
