import { expect, it } from 'vitest';
import { themeMatrix } from '#lib/charts/theme-matrix.ts';
import { paper } from '#lib/charts/theme.ts';
import { markOf, readCourses } from '#lib/charts/themes/courses.ts';
import { boxesOf } from './boxes.ts';
import { document } from './document.ts';
import { scope } from './samples.ts';
import { course, sixThemes } from './themes.ts';

const textsAt = (width: number) =>
  boxesOf(themeMatrix.draw(sixThemes, { width, document, palette: paper })).map(({ text }) => text);

// By hand: cited in 2024 are Pre-proceedings, Care leavers and the new one; two had been before.
it('says how many of the latest themes had been cited before, and how many are gone', () => {
  expect(themeMatrix.counted(sixThemes, scope)).toBe(
    '2 of 3 themes cited at the latest inspection had been cited before',
  );
  expect(themeMatrix.summary(sixThemes, scope)).toBe(
    'The inspection published on 9 April 2024 cited 3 themes, 2 of which had been cited before: “Pre-proceedings” and “Care leavers: education and work”; 2 themes of the one before were not cited again.',
  );
});

it('puts what was cited last first, and what came back before what is new', () => {
  expect(readCourses(sixThemes).map(({ theme }) => theme)).toEqual([
    'Care leavers: education and work',
    'Pre-proceedings',
    'Multi-agency response to children who are victims of domestic abuse',
    'Neglect',
    'Thresholds',
    'Workforce',
  ]);
});

it('calls a theme that is no longer cited but is a strength a strength', () => {
  const words = course('Thresholds', ['2024-04-09', 'resolved', 0, 2]).map(
    (row) => markOf(row).word,
  );
  expect(words).toEqual(['Strength']);
});

it('writes words where there is room, and otherwise letters with their key', () => {
  expect(textsAt(1000)).toContain('Came back');
  const narrow = textsAt(300);
  expect(narrow).not.toContain('Came back');
  expect(narrow).toContain('B came back');
  expect(narrow).toContain('B');
});

it('an inspection without a theme of its own is no latest inspection', () => {
  const rows = course('Neglect', ['2020-02-28', 'cited at a visit', 1, 0]);
  expect(themeMatrix.counted(rows, scope)).toBe('No themes');
});

it('says that the latest inspection cited none rather than nought of nought', () => {
  const rows = course('Neglect', ['2018-05-22', 'new', 1, 0], ['2024-04-09', 'resolved', 0, 0]);
  expect(themeMatrix.counted(rows, scope)).toBe('No theme cited at the latest inspection');
  expect(themeMatrix.summary(rows, scope)).toBe(
    'The inspection published on 9 April 2024 cited no theme; 1 theme of the one before was not cited again.',
  );
});
