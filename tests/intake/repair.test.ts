import { expect, test } from 'vitest';
import type { Mapping, Reading } from '#lib/intake/reading.ts';
import { applyRepair } from '#lib/intake/repair.ts';

const events: Mapping = {
  contract: 'inspections',
  fields: { provider: { column: 0 }, published: { column: 1 } },
};
const grades: Mapping = {
  contract: 'judgements',
  fields: { provider: { column: 0 }, published: { column: 1 } },
  unpivot: {
    field: 'grade',
    columns: [{ column: 2, fixed: { category: 'overall' }, beside: { published: 3 } }],
  },
  values: { grade: { met: 'Good' } },
};
const reading = { headings: [], mappings: [events, grades] } as unknown as Reading;

const repaired = (repair: Parameters<typeof applyRepair>[1]) =>
  applyRepair(reading, repair).mappings;

test('a column that is month first is so in every table that reads it', () => {
  const mappings = repaired({ kind: 'month-first', column: 1 });
  expect(mappings.map(({ monthFirst }) => monthFirst)).toEqual([['published'], ['published']]);
});

test('a column of dates beside a grade is month first for that grade’s field', () => {
  const mappings = repaired({ kind: 'month-first', column: 3 });
  expect(mappings.map(({ monthFirst }) => monthFirst)).toEqual([[], ['published']]);
});

test('a value is said of the field in lower case, beside what was said before', () => {
  const [, judgements] = repaired({
    kind: 'value',
    column: 2,
    value: 'Not Met',
    becomes: 'Inadequate',
  });
  expect(judgements!.values).toEqual({ grade: { met: 'Good', 'not met': 'Inadequate' } });
});

test('which of several rows is right is said of their table only', () => {
  const mappings = repaired({ kind: 'repeat', contract: 'judgements', keep: 'last' });
  expect(mappings.map(({ onRepeat }) => onRepeat)).toEqual([undefined, 'last']);
});

test('the reading itself stays as it was', () => {
  repaired({ kind: 'month-first', column: 1 });
  expect(reading.mappings).toEqual([events, grades]);
});
