import { expect, it } from 'vitest';
import { tellJudgements } from '#lib/story/grades.ts';
import { G, line, oxfordshireSteps, RI } from '../charts/grades.ts';

// By hand: the story begins with the first overall grade, in 2014, so that 2011 is not told. Help and
// protection fell and came back to Good; children in care included care leavers and is not compared.
it('tells where it began, what moved and came back, and what the latest inspection judged', () => {
  expect(tellJudgements(oxfordshireSteps)).toBe(
    'Judged Good in every category in 2014; help and protection fell to Requires improvement in 2018 and recovered in 2024. The latest inspection, published on 9 April 2024: Good in every category.',
  );
});

it('names each grade where they differ, and puts categories that moved alike together', () => {
  const rows = [
    ...line('overall', ['2015-01-10', RI, null], ['2019-06-01', 'Inadequate', 'declined']),
    ...line('help_protection', ['2015-01-10', G, null], ['2019-06-01', RI, 'declined']),
    ...line('leadership', ['2015-01-10', RI, null], ['2019-06-01', 'Inadequate', 'declined']),
  ];
  expect(tellJudgements(rows)).toBe(
    'Judged Requires improvement for overall effectiveness and impact of leaders and Good for help and protection in 2015; overall effectiveness and impact of leaders fell to Inadequate in 2019; help and protection fell to Requires improvement in 2019. The latest inspection, published on 1 June 2019: Inadequate for overall effectiveness and impact of leaders and Requires improvement for help and protection.',
  );
});

it('a rise is no recovery where nothing fell before it', () => {
  const rows = line('overall', ['2015-01-10', RI, null], ['2019-06-01', G, 'improved']);
  expect(tellJudgements(rows)).toContain('overall effectiveness rose to Good in 2019.');
});

it('a grade that cannot be compared is no move', () => {
  const rows = line('in_care', ['2014-06-30', G, null], ['2018-05-22', RI, 'not_comparable']);
  expect(tellJudgements(rows)).toBe(
    'Judged Good for children in care in 2014; no grade that can be compared has changed since. The latest inspection, published on 22 May 2018: Requires improvement for children in care.',
  );
});

it('of many inspections the last five are told', () => {
  const days = [2010, 2011, 2012, 2013, 2014, 2015].map((year) => `${year}-03-01`);
  const rows = line('overall', ...days.map((day) => [day, G, 'same'] as [string, string, string]));
  expect(tellJudgements(rows)).toMatch(/^Judged Good for overall effectiveness in 2011;/);
});

it('one inspection is told in one sentence, and none in no words', () => {
  expect(tellJudgements(line('overall', ['2014-06-30', G, null]))).toBe(
    'Judged Good for overall effectiveness in 2014.',
  );
  expect(tellJudgements([])).toBeNull();
});
