import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql, trusted } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase } from '#tests/support/database.ts';

/**
 * Nine actions at 30 June 2015, counted by hand below.
 *
 * A1 done a month early and verified; A2 done 10 days late, with evidence, but not verified; A3 open,
 * moved from 31 March to 30 June, which is today; A4 open, moved twice, 20 days past its last date; A5
 * open without any date; A6 withdrawn; A7 said to be complete without a date, first so on 31 May; A8
 * created only in July; A9 not started and due in exactly 60 days.
 */
const ledger = `provider,action_id,category,as_at,status,created,original_due,current_due,completed,evidence,action
Northshire,A1,in_care,31/03/2015,complete_verified,01/01/2015,31/03/2015,,28/02/2015,,a
Northshire,A2,in_care,31/03/2015,in_progress,01/01/2015,30/04/2015,,,,a
Northshire,A2,in_care,31/05/2015,complete_unverified,01/01/2015,30/04/2015,,10/05/2015,Audit,a
Northshire,A3,in_care,31/03/2015,in_progress,01/04/2015,31/03/2015,31/03/2015,,,a
Northshire,A3,in_care,31/05/2015,in_progress,01/04/2015,31/03/2015,30/06/2015,,,a
Northshire,A4,in_care,31/03/2015,delayed,01/01/2014,,31/03/2015,,,a
Northshire,A4,in_care,30/04/2015,delayed,01/01/2014,,31/05/2015,,,a
Northshire,A4,in_care,31/05/2015,delayed,01/01/2014,,10/06/2015,,,a
Northshire,A5,in_care,31/05/2015,in_progress,01/04/2015,,,,,a
Northshire,A6,in_care,31/05/2015,withdrawn,01/01/2015,31/03/2015,,,,a
Northshire,A7,in_care,31/03/2015,at_risk,01/01/2015,31/05/2015,,,,a
Northshire,A7,in_care,31/05/2015,complete_unverified,01/01/2015,31/05/2015,,,,a
Northshire,A7,in_care,30/06/2015,complete_unverified,01/01/2015,31/05/2015,,,,a
Northshire,A8,in_care,30/06/2015,not_started,01/07/2015,31/07/2015,,,,a
Northshire,A9,in_care,30/06/2015,not_started,01/04/2015,29/08/2015,,,,a
Southshire,B1,leadership,30/06/2015,withdrawn,01/01/2015,,,,,b
Southshire,B2,adoption,30/06/2015,in_progress,01/01/2015,,,,,b
`;

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  await loadTexts(database, { 'a.csv': ledger });
});
afterAll(() => database.close());

const of = (measure: string, day = '2015-06-30') =>
  database.query(
    sql`SELECT * EXCLUDE (provider_key, provider, category)
      FROM ${trusted(measure)}(${new Date(day)}) WHERE provider = 'Northshire'`,
  );

describe('at 30 June 2015, of nine actions', () => {
  it('three of seven live ones are closed: one is withdrawn and one not yet created', async () => {
    const rows = await database.query(sql`FROM completion(DATE '2015-06-30')`);
    expect(rows).toEqual([
      { category: 'adoption', closed: 0, live: 1, rate: 0 },
      { category: 'in_care', closed: 3, live: 7, rate: 3 / 7 },
      { category: 'leadership', closed: 0, live: 0, rate: null },
    ]);
  });

  it('on other definitions 4 of 8 with the withdrawn one, 3 of 5 of those due', async () => {
    const rows = await database.query(
      sql`SELECT definition, closed, counted, rate FROM completion_sensitivity(DATE '2015-06-30')
        WHERE provider = 'Northshire' ORDER BY definition`,
    );
    expect(rows).toEqual([
      { definition: 'due only', closed: 3, counted: 5, rate: 0.6 },
      { definition: 'including withdrawn', closed: 4, counted: 8, rate: 0.5 },
      { definition: 'live actions', closed: 3, counted: 7, rate: 3 / 7 },
    ]);
    const [none] = await database.query(
      sql`SELECT counted, rate FROM completion_sensitivity(DATE '2015-06-30')
        WHERE category = 'adoption' AND definition = 'due only'`,
    );
    expect(none).toEqual({ counted: 0, rate: null });
  });

  it('two of five due were on time: one that was done on its last day, and none that was moved', async () => {
    expect(await of('on_time')).toEqual([
      { on_time: 2, late: 1, still_open: 2, due: 5, rate: 0.4 },
    ]);
  });

  it('one is overdue, two on their original dates; due today is not overdue, and one has no date', async () => {
    expect(await of('overdue')).toEqual([
      { overdue: 1, overdue_on_original: 2, without_date: 1, open: 4 },
    ]);
  });

  it('two were moved, three times, by 91 and by 71 days', async () => {
    expect(await of('redated')).toEqual([
      { redated: 2, live: 7, rate: 2 / 7, changes: 3, days: 162, median_days: 81 },
    ]);
  });

  it('closed ones ran from 31 days early to 10 late; open ones from none to 91 days', async () => {
    const rows = await of('slippage');
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual({
      is_closed: true,
      actions: 3,
      median_days: 0,
      least_days: -31,
      most_days: 10,
    });
    // A3: to 30 June, from 31 March. A4: to today, from 31 March. A9: not due yet.
    expect(rows).toContainEqual({
      is_closed: false,
      actions: 3,
      median_days: 91,
      least_days: 0,
      most_days: 91,
    });
  });

  it('one of three complete is verified and one has evidence', async () => {
    expect(await of('verification')).toEqual([
      { closed: 3, verified: 1, verified_rate: 1 / 3, with_evidence: 1, evidence_rate: 1 / 3 },
    ]);
  });

  it('with nothing closed there is no verified rate, and with nothing live no row', async () => {
    const rows = await database.query(
      sql`SELECT category, closed, verified_rate, evidence_rate FROM verification(DATE '2015-06-30')
        WHERE provider = 'Southshire'`,
    );
    expect(rows).toEqual([
      { category: 'adoption', closed: 0, verified_rate: null, evidence_rate: null },
    ]);
  });

  it('three open ones are 90 days old, which is in the first band, and one is 545', async () => {
    expect(await of('age_of_open')).toEqual([
      {
        open: 4,
        median_days: 90,
        oldest_days: 545,
        up_to_90_days: 3,
        up_to_180_days: 0,
        up_to_365_days: 0,
        over_365_days: 1,
      },
    ]);
  });

  it('the one that is due in exactly 60 days and not started is likely to be late; in 61 it is not', async () => {
    const late = (day: string) =>
      database.query(
        sql`SELECT action_id, due_in_days FROM likely_late(${new Date(day)}) ORDER BY action_id`,
      );
    expect(await late('2015-06-30')).toEqual([{ action_id: 'A9', due_in_days: 60 }]);
    expect(await late('2015-08-30')).toEqual([]);
  });

  it('quarters without anything are there, with noughts', async () => {
    const rows = await database.query(
      sql`SELECT strftime(quarter, '%Y-%m') AS quarter, opened, closed, net
        FROM opened_and_closed(DATE '2015-06-30') WHERE provider = 'Northshire' ORDER BY quarter`,
    );
    expect(rows).toEqual([
      { quarter: '2014-01', opened: 1, closed: 0, net: 1 },
      ...['2014-04', '2014-07', '2014-10'].map((quarter) => ({
        quarter,
        opened: 0,
        closed: 0,
        net: 0,
      })),
      { quarter: '2015-01', opened: 3, closed: 1, net: 2 },
      { quarter: '2015-04', opened: 3, closed: 2, net: 1 },
    ]);
  });

  it('the burn-up ends with what is planned, which nobody has done or seen yet', async () => {
    const rows = await database.query(
      sql`SELECT strftime(month_end, '%d/%m/%Y') AS month_end, planned, live, closed
        FROM burn_up(DATE '2015-06-30') AS b WHERE provider = 'Northshire' AND b.month_end >= DATE '2015-03-01'
        ORDER BY b.month_end`,
    );
    expect(rows).toEqual([
      { month_end: '31/03/2015', planned: 3, live: 4, closed: 1 },
      { month_end: '30/04/2015', planned: 4, live: 7, closed: 1 },
      { month_end: '31/05/2015', planned: 5, live: 7, closed: 3 },
      { month_end: '30/06/2015', planned: 5, live: 7, closed: 3 },
      { month_end: '31/07/2015', planned: 5, live: null, closed: null },
      { month_end: '31/08/2015', planned: 6, live: null, closed: null },
    ]);
  });

  it('of four created three months ago or more, one was closed within three; newer ones are not counted', async () => {
    const rows = await database.query(
      sql`SELECT months, closed, counted FROM cohorts(DATE '2015-06-30')
        WHERE provider = 'Northshire' ORDER BY months`,
    );
    expect(rows).toEqual([
      { months: 3, closed: 1, counted: 4 },
      { months: 6, closed: 0, counted: 1 },
      { months: 12, closed: 0, counted: 1 },
    ]);
  });

  it('since 30 April two were closed, two moved, three are new, one of them dropped at once', async () => {
    const rows = await database.query(
      sql`SELECT action_id, change FROM action_changes(DATE '2015-04-30', DATE '2015-06-30')
        WHERE provider = 'Northshire' ORDER BY action_id, change`,
    );
    expect(rows).toEqual([
      { action_id: 'A2', change: 'closed' },
      { action_id: 'A3', change: 're-dated' },
      { action_id: 'A4', change: 're-dated' },
      { action_id: 'A5', change: 'added' },
      { action_id: 'A6', change: 'added' },
      { action_id: 'A6', change: 'dropped' },
      { action_id: 'A7', change: 'closed' },
      { action_id: 'A9', change: 'added' },
    ]);
  });
});

it('before the first report there is nothing, which is no row and not a nought', async () => {
  for (const measure of ['completion', 'on_time', 'overdue', 'slippage', 'burn_up', 'cohorts'])
    expect(await database.query(sql`FROM ${trusted(measure)}(DATE '2013-01-01')`), measure).toEqual(
      [],
    );
});
