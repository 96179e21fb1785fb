import { expect, it } from 'vitest';
import { gradeSteps } from '#lib/charts/grade-steps.ts';
import { readCourses } from '#lib/charts/steps/courses.ts';
import { paper } from '#lib/charts/theme.ts';
import { document } from './document.ts';
import { G, line, oxfordshireSteps, RI } from './grades.ts';
import { scope } from './samples.ts';

const draw = (rows: typeof oxfordshireSteps, width = 640) =>
  gradeSteps.draw(rows, { width, document, palette: paper });

const pathsOf = (svg: SVGSVGElement) =>
  [...svg.querySelectorAll('path')].map((path) => path.getAttribute('d')!);

// By hand: overall, leadership and care leavers were the same last time, help and protection
// improved; children in care had included care leavers before.
it('says of each part how it moved at its latest inspection', () => {
  expect(gradeSteps.counted(oxfordshireSteps, scope)).toBe(
    '1 of 4 comparable categories improved at the latest inspection',
  );
  expect(gradeSteps.summary(oxfordshireSteps, scope)).toBe(
    'At the latest inspection of each, help and protection (Good) improved; overall effectiveness (Good), impact of leaders (Good) and care leavers (Good) stayed the same; 1 category cannot be compared with a grade before.',
  );
});

it('breaks a line where two grades cannot be compared, and says why', () => {
  const broken = line(
    'in_care',
    ['2011-05-06', G, null],
    ['2014-06-30', RI, 'not_comparable'],
    ['2018-05-22', G, 'improved'],
  );
  expect(readCourses(broken)[0]!.steps.map(({ run }) => run)).toEqual([0, 1, 1]);
  const [path, ...others] = pathsOf(draw(broken));
  expect(others).toEqual([]);
  // One level, from the second grade to the third, and up one grade there.
  expect(path).toMatch(/^M[\d.]+,[\d.]+H[\d.]+V[\d.]+$/);
  expect(gradeSteps.notes(broken, scope)).toEqual([
    'A line is broken where the framework changed so that two grades cannot be compared.',
  ]);
});

it('puts a better grade higher, and a grade at the day of its report', () => {
  const rows = line('overall', ['2010-01-01', 'Inadequate', null], ['2020-01-01', G, 'improved']);
  const [first, second] = [...draw(rows).querySelectorAll('circle')].map((dot) => ({
    x: Number(dot.getAttribute('cx')),
    y: Number(dot.getAttribute('cy')),
  }));
  expect(first!.x).toBeLessThan(second!.x);
  expect(first!.y).toBeGreaterThan(second!.y);
});

it('counts Adequate as what took its place, and says so', () => {
  const rows = line('in_care', ['2009-11-20', 'Adequate', null], ['2013-08-02', G, 'improved']);
  expect(readCourses(rows)[0]!.steps[0]).toMatchObject({ rank: 3 });
  expect(gradeSteps.notes(rows, scope)).toEqual([
    '“Adequate” was replaced by “Requires improvement” in 2013 and counts as that grade.',
  ]);
});
