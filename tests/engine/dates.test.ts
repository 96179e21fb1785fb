import { afterAll, beforeAll, expect, test } from 'vitest';
import { toDate } from '#lib/engine/dates.ts';
import { sql } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';
import { openDatabase } from '#tests/support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const dayFirst: Record<string, string | null> = {
  '30/06/2014': '2014-06-30',
  '1/2/14': '2014-02-01',
  '01.02.2014': '2014-02-01',
  '1-2-2014': '2014-02-01',
  '2014-06-30': '2014-06-30',
  '2014-06-30T00:00:00.000Z': '2014-06-30',
  '30/06/2014 09:30': '2014-06-30',
  '30/06/2014 9:30:00 AM': '2014-06-30',
  '2014/6/30': '2014-06-30',
  '20140630': '2014-06-30',
  '31-Mar-23': '2023-03-31',
  '31 MAR 2023': '2023-03-31',
  '3 April 2014': '2014-04-03',
  '3rd April 2014': '2014-04-03',
  'Thursday 3 April 2014': '2014-04-03',
  'Thu, 3 Apr 2014': '2014-04-03',
  'April 3, 2014': '2014-04-03',
  '4 Sept 2014': '2014-09-04',
  '41820': '2014-06-30',
  '41820.75': '2014-06-30',
  'March 2015': '2015-03-31',
  'Mar-15': '2015-03-31',
  'Feb 2016': '2016-02-29',
  'Q3 2014': '2014-09-30',
  'q1 2014': '2014-03-31',
  'Q3 2014/15': '2014-12-31',
  'Q3 2014-15': '2014-12-31',
  'Q4 2014/2015': '2015-03-31',
  '2014/15 Q4': '2015-03-31',
  'Quarter 1 2014/15': '2014-06-30',
  '31/02/2014': null,
  '12/25/2014': null,
  'Q3 2014/19': null,
  'Q5 2014': null,
  '12345': null,
  '70000': null,
  Ongoing: null,
  'Autumn term': null,
  '': null,
};

for (const [written, day] of Object.entries(dayFirst))
  test(`“${written}” is ${day ?? 'no date'}`, async () => {
    expect(
      await database.query(sql`SELECT strftime(${toDate(sql`${written}`)}, '%Y-%m-%d') AS day`),
    ).toEqual([{ day }]);
  });

const monthFirst: Record<string, string | null> = {
  '12/25/2014': '2014-12-25',
  '03/04/2014': '2014-03-04',
  '3/4/14': '2014-03-04',
  '2014-03-04': '2014-03-04',
  '4 March 2014': '2014-03-04',
  '25/12/2014': null,
};

for (const [written, day] of Object.entries(monthFirst))
  test(`month first, “${written}” is ${day ?? 'no date'}`, async () => {
    expect(
      await database.query(
        sql`SELECT strftime(${toDate(sql`${written}`, true)}, '%Y-%m-%d') AS day`,
      ),
    ).toEqual([{ day }]);
  });
