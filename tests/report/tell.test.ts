import { expect, it } from 'vitest';
import { tellAfterwards } from '#lib/report/tell.ts';
import type { ReportedRow } from '#lib/story/inspection/reported.ts';

const until = new Date('2024-04-09');
const area = (theme: string | null, ...cited: string[]): ReportedRow => ({
  finding_id: 'F1',
  kind: 'area_for_improvement',
  is_area: true,
  category: null,
  theme,
  finding: 'A finding',
  document: null,
  live: 0,
  closed: 0,
  cited_again: cited.map((day) => new Date(day)),
  followed_until: until,
  source: 'findings.csv',
  source_row: 2,
});
const strength = { ...area('Advocacy', '2018-05-22'), is_area: false };

it('counts areas whose theme was cited again, and names each theme once with its days', () => {
  const training = area('Training', '2018-05-22', '2024-04-09');
  expect(tellAfterwards([training, training, area('Safety'), area(null), strength])).toBe(
    'Of 4 areas for improvement, followed to 9 April 2024, 2 had their theme cited again: “Training” on 22 May 2018 and 9 April 2024.',
  );
  expect(tellAfterwards([area('Training', '2018-05-22')])).toBe(
    'Of 1 area for improvement, followed to 9 April 2024, 1 had its theme cited again: “Training” on 22 May 2018.',
  );
});

it('says where none was, and nothing where no later inspection is known', () => {
  expect(tellAfterwards([area('Safety')])).toBe(
    'Of 1 area for improvement, followed to 9 April 2024, none had its theme cited again.',
  );
  expect(tellAfterwards([{ ...area('Safety'), followed_until: null }])).toBe('');
  expect(tellAfterwards([strength])).toBe('');
});
