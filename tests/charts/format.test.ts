import { expect, it } from 'vitest';
import * as format from '#lib/charts/format.ts';

it('dates are day first and the day they are in UTC, wherever the reader is', () => {
  expect(format.formatDate(new Date('2015-03-31'))).toBe('31 March 2015');
  expect(format.formatMonth(new Date('2014-09-01'))).toBe('Sep 2014');
});

it('per cent are whole, and halves go up', () => {
  expect([0, 0.005, 0.125, 0.285, 0.994, 1].map(format.formatPercent)).toEqual([
    '0%',
    '1%',
    '13%',
    '29%',
    '99%',
    '100%',
  ]);
});

it('a cell of a table has a value as people write it, and nothing where there is none', () => {
  expect(format.formatCell(new Date('2015-03-31'))).toBe('31 March 2015');
  expect(format.formatCell(2 / 3)).toBe('0.667');
  expect(format.formatCell(1234)).toBe('1,234');
  expect(format.formatCell(null)).toBe('');
  expect(format.formatCell('in_care', format.categoryLabel)).toBe('Children in care');
});

it('lists and counts read as sentences', () => {
  expect(format.listWords([])).toBe('');
  expect(format.listWords(['a'])).toBe('a');
  expect(format.listWords(['a', 'b', 'c'])).toBe('a, b and c');
  expect(format.formatCount(1, 'visit')).toBe('1 visit');
  expect(format.formatCount(0, 'authority', 'authorities')).toBe('0 authorities');
  expect(format.inSentence('Children in care')).toBe('children in care');
  expect(format.inSentence('SEND')).toBe('SEND');
});

it("an authority's own category is its own label and comes after the known ones", () => {
  expect(format.categoryLabel('Early help')).toBe('Early help');
  const order = ['Youth justice', 'adoption', 'Early help', 'overall'];
  expect(order.sort(format.compareCategories)).toEqual([
    'overall',
    'adoption',
    'Early help',
    'Youth justice',
  ]);
});
