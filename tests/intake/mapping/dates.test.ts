import { describe, expect, it } from 'vitest';
import { readDateCell } from '#lib/intake/mapping/calendar.ts';
import { setDateOrder } from '#lib/intake/mapping/change.ts';
import { confirm } from '#lib/intake/mapping/confirm.ts';
import { sayDay } from '#lib/intake/mapping/day.ts';
import { readDates } from '#lib/intake/mapping/dates.ts';
import { blockersOf, draftOf, tableOf } from './support.ts';

const tracker = (...due: string[]) =>
  tableOf(
    `Ref,As at,Council,Category,Action,Status,Due\n${due
      .map((date, i) => `A${i},2024-01-31,Kent,CLA,Write the policy,In progress,${date}`)
      .join('\n')}\n`,
  );

const dueOf = (...due: string[]) => {
  const table = tracker(...due);
  const { decision } = draftOf(table).proposal;
  return readDates(table, decision).find(({ field }) => field === 'current_due')!;
};

describe('a date in words', () => {
  it.each([
    ['03/04/2014', '3 April 2014'],
    ['3.4.14', '3 April 2014'],
    ['2014-04-03', '3 April 2014'],
    ['2014-04-03T10:30:00', '3 April 2014'],
    ['31-Mar-23', '31 March 2023'],
    ['1st Sept 2014', '1 September 2014'],
    ['29/02/2024', '29 February 2024'],
    ['Thursday 3 April 2014', '3 April 2014'],
    ['April 3, 2014', '3 April 2014'],
    ['20140403', '3 April 2014'],
    ['41732', '3 April 2014'],
    ['Feb-24', '29 February 2024'],
    ['03/2014', '31 March 2014'],
    ['Q3 2014', '30 September 2014'],
    ['2014/15 Q4', '31 March 2015'],
    ['Q4 2014/16', 'not a date'],
    ['01/01/1900', 'no date'],
    ['29/02/2023', 'not a date'],
    ['12/25/2014', 'not a date'],
    ['Ongoing', 'not a date'],
  ])('%s is %s', (text, words) => {
    expect(sayDay(readDateCell(text))).toBe(words);
  });
});

describe('the order of the dates of a column', () => {
  it('is day first, and said, where each can be read in both ways', () => {
    expect(dueOf('03/04/2014', '05/06/2014')).toMatchObject({
      order: 'either',
      proof: null,
      samples: [
        { text: '03/04/2014', words: '3 April 2014' },
        { text: '05/06/2014', words: '5 June 2014' },
      ],
    });
  });

  it('is clear where one date can only be day first', () => {
    expect(dueOf('03/04/2014', '25/06/2014').order).toBe('clear');
  });

  it('is asked once for the whole column where one date can only be month first', () => {
    const table = tracker('03/04/2014', '12/25/2014');
    const draft = draftOf(table);
    const { decision } = draft.proposal;
    expect(readDates(table, decision)[1]).toMatchObject({ order: 'month', proof: '12/25/2014' });
    expect(blockersOf(table, decision)).toEqual([
      'Say in which order the dates of “Current due date” are written: “12/25/2014” can only have the month first.',
    ]);
    expect(readDates(table, decision)[1]!.samples).toEqual([
      { text: '12/25/2014', words: '25 December 2014, if the month comes first' },
      { text: '03/04/2014', words: '3 April 2014' },
    ]);
    const answered = setDateOrder(decision, 'current_due', 'month');
    expect(blockersOf(table, answered)).toEqual([]);
    expect(readDates(table, answered)[1]!.samples).toEqual([
      { text: '12/25/2014', words: '25 December 2014' },
      { text: '03/04/2014', words: '4 March 2014' },
    ]);
    expect(confirm(draft, answered).mappings[0]!.monthFirst).toEqual(['current_due']);
  });

  it('may be said to be day first all the same, and is then not asked again', () => {
    const table = tracker('03/04/2014', '12/25/2014');
    const draft = draftOf(table);
    const answered = setDateOrder(draft.proposal.decision, 'current_due', 'day');
    expect(blockersOf(table, answered)).toEqual([]);
    expect(confirm(draft, answered).mappings[0]!).not.toHaveProperty('monthFirst');
  });

  it('is not in doubt for dates that begin with the year, in a column that is month first', () => {
    const table = tracker('2024-03-05', '12/25/2014');
    const { decision } = draftOf(table).proposal;
    expect(readDates(table, decision)[1]).toMatchObject({ order: 'month', proof: '12/25/2014' });
    const answered = setDateOrder(decision, 'current_due', 'month');
    expect(readDates(table, answered)[1]!.samples[1]!.words).toBe('5 March 2024');
    expect(dueOf('2024-03-05', '2024-04-06').order).toBe('clear');
  });

  it('is nobody’s question where both orders occur: those rows are listed one by one', () => {
    expect(dueOf('25/06/2014', '12/25/2014').order).toBe('mixed');
  });
});
