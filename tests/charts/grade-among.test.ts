import { expect, it } from 'vitest';
import { gradeAmong } from '#lib/charts/grade-among.ts';
import { paper } from '#lib/charts/theme.ts';
import { boxesOf } from './boxes.ts';
import { document } from './document.ts';
import { among, england, region } from './grades.ts';
import { scope } from './samples.ts';

const draw = (rows: typeof england) =>
  gradeAmong.draw(rows, { width: 640, document, palette: paper });
const textsOf = (rows: typeof england) => boxesOf(draw(rows)).map(({ text }) => text);

// By hand: 31 + 74 + 38 + 9 = 152 others; Oxfordshire makes 75 Good of 153.
it('counts who has a better grade, the same and a weaker one', () => {
  expect(gradeAmong.counted(england, scope)).toBe('75 of 153 authorities are Good');
  expect(gradeAmong.summary(england, scope)).toBe(
    'Oxfordshire is Good for overall effectiveness; of 152 others, 31 have a better grade, 74 the same and 47 a weaker one.',
  );
});

it('draws a dot an authority, and names all where they are few', () => {
  expect(draw(england).querySelectorAll('circle')).toHaveLength(153);
  expect(textsOf(england)).toContain('Oxfordshire');
  expect(textsOf(england)).not.toContain('Authority O1');
  expect(textsOf(region)).toContain('Authority O1');
  expect(textsOf(region)).toContain('6 of 19');
});

it('says so where the authority has no grade, or nobody else has one', () => {
  expect(gradeAmong.summary(among([0, 2, 0, 0], null), scope)).toBe(
    'The authority shown has no grade for overall effectiveness; 2 authorities have one.',
  );
  expect(gradeAmong.summary(among([0, 0, 0, 0], ['Oxfordshire', 'Good']), scope)).toBe(
    'Oxfordshire is Good for overall effectiveness; no other authority has a grade.',
  );
});

it('says among whom', () => {
  const comparators = { keys: ['E1', 'E2'], words: 'South East authorities' };
  expect(gradeAmong.notes(region, { ...scope, comparators })[0]).toBe(
    'Among South East authorities.',
  );
});
