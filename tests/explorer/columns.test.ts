import { expect, test } from 'vitest';
import { contractList, contracts } from '#lib/contracts/index.ts';
import { columnsOf } from '#lib/explorer/columns.ts';
import { describeFilter } from '#lib/explorer/describe.ts';
import { sortedBy, whole, withFilter } from '#lib/explorer/selection.ts';

test('the columns that stay out of files are those whose description says so', () => {
  for (const contract of contractList)
    for (const [key, { description }] of Object.entries(contract.fields)) {
      const { isPersonal } = columnsOf(contract).find((column) => column.key === key)!;
      expect(isPersonal).toBe(
        description.includes('It is left out of files unless it is asked for.'),
      );
    }
});

test('the word that a file gave has a column beside the one that it was read as', () => {
  const titles = columnsOf(contracts.judgements).map(({ title }) => title);
  expect(titles.slice(-4)).toEqual(['Grade', 'Grade as given', 'File', 'Row']);
});

test('a filter is described in the words of the page, with days first', () => {
  const column = (key: string) => columnsOf(contracts.actions).find((one) => one.key === key)!;
  expect(
    describeFilter(column('status'), { kind: 'among', values: ['at_risk', 'delayed', null] }),
  ).toBe('Status: At risk, Delayed and (empty)');
  expect(
    describeFilter(column('completed'), {
      kind: 'between',
      from: new Date('2015-03-01'),
      to: null,
    }),
  ).toBe('Completed: from 1 March 2015');
  expect(describeFilter(column('source_row'), { kind: 'range', from: 2, to: 1200 })).toBe(
    'Row: from 2 to 1,200',
  );
  expect(describeFilter(column('owner'), { kind: 'blank' })).toBe('Owner: (empty)');
});

test('a heading sorts upwards, then downwards, then as the files are; another begins anew', () => {
  const up = sortedBy(whole, 'status');
  const down = sortedBy(up, 'status');
  expect(up.sort).toEqual({ key: 'status', isDescending: false });
  expect(down.sort).toEqual({ key: 'status', isDescending: true });
  expect(sortedBy(down, 'status').sort).toBeNull();
  expect(sortedBy(down, 'owner').sort).toEqual({ key: 'owner', isDescending: false });
});

test('a filter that is taken off leaves no trace', () => {
  expect(withFilter(withFilter(whole, 'owner', { kind: 'blank' }), 'owner', null)).toEqual(whole);
});
