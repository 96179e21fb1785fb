import { expect, it } from 'vitest';
import { gradeProfile } from '#lib/charts/grade-profile.ts';
import { readBars } from '#lib/charts/profile/profile.ts';
import { paper } from '#lib/charts/theme.ts';
import { boxesOf } from './boxes.ts';
import { document } from './document.ts';
import { count, seventeenYears, twelveYears } from './profiles.ts';
import { scope } from './samples.ts';

const textsOf = (rows: typeof twelveYears, width = 720) =>
  boxesOf(gradeProfile.draw(rows, { width, document, palette: paper })).flatMap(({ text }) =>
    text ? [text] : [],
  );

it('stacks the worst grade at the bottom whatever the order of the rows', () => {
  const [bar] = readBars(count(2025, [33, 75, 36, 8]).reverse());
  expect(bar!.segments.map(({ grade, from, to }) => [grade, from, to])).toEqual([
    ['Inadequate', 0, 8],
    ['Requires improvement to be good', 8, 44],
    ['Good', 44, 119],
    ['Outstanding', 119, 152],
  ]);
});

it('names each grade with its count beside the last bar, also one that nobody holds any more', () => {
  expect(textsOf(twelveYears)).toEqual(expect.arrayContaining(['Outstanding 33', 'Good 75']));
  expect(textsOf(seventeenYears)).toContain('Inadequate 0');
});

it('marks the start of ILACS and the pause of inspection only between bars', () => {
  const words = textsOf(twelveYears).join(' ');
  expect(words).toContain('ILACS replaced SIF 29 January 2018');
  expect(words).toContain('Routine inspection suspended 17 March 2020');
  const later = twelveYears.filter(({ as_at }) => as_at.getUTCFullYear() > 2020);
  expect(textsOf(later).join(' ')).not.toMatch(/ILACS|suspended/);
});

it('says counts of two dates, hand-added: 33 + 75 of 152', () => {
  expect(gradeProfile.counted(twelveYears, scope)).toBe(
    '108 of 152 authorities Good or Outstanding at 31 March 2025',
  );
  expect(gradeProfile.summary(twelveYears, scope)).toBe(
    'At 31 March 2025, 152 authorities had a grade for overall effectiveness: 33 Outstanding, 75 Good, 36 Requires improvement and 8 Inadequate; at 31 March 2014, 13 authorities had one: 3 Good, 8 Requires improvement and 2 Inadequate.',
  );
});

it('leaves out the date that stands beside it as the as-at date', () => {
  const asAt = new Date('2025-03-31');
  expect(gradeProfile.counted(twelveYears, { ...scope, asAt })).toBe(
    '108 of 152 authorities Good or Outstanding',
  );
});

it('notes the word Adequate for lines and years that had it', () => {
  const notes = (line: string, year: number) =>
    gradeProfile.notes(count(year, [1, 1, 1, 1], line), scope).join(' ');
  expect(notes('in_care', 2012)).toContain('Adequate');
  expect(notes('in_care', 2020)).not.toContain('Adequate');
  expect(notes('overall', 2014)).not.toContain('Adequate');
});
