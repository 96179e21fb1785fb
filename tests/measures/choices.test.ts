import { afterAll, beforeAll, expect, test } from 'vitest';
import { noFocus } from '#lib/measures/focus.ts';
import { fromParams, noFilters, toOtherScope, toParams, toScope } from '#lib/measures/filters.ts';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase, unloadAll } from '#tests/support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const judgements = `provider,published,category,grade
Westshire,30/06/2014,overall,Good
Eastshire,01/07/2015,overall,Good
Eastshire,01/07/2015,Our own category,Good
`;
const action = `action_id,as_at,provider,category,action,status
A1,31/03/2016,Westshire,in_care,a,Complete
`;

test('without actions the first provider by name is shown, and the latest day there is', async () => {
  await loadTexts(database, { 'j.csv': judgements });
  const choices = await database.choices();
  expect(choices).toMatchObject({
    mainProvider: 'Eastshire',
    earliest: new Date('2014-06-30'),
    latest: new Date('2015-07-01'),
    categories: ['overall', 'Our own category'],
  });
});

test('a provider that reports on actions is shown first', async () => {
  await loadTexts(database, { 'a.csv': action }, 2);
  expect(await database.choices()).toMatchObject({
    mainProvider: 'Westshire',
    latest: new Date('2016-03-31'),
    categories: ['overall', 'in_care', 'Our own category'],
  });
  await unloadAll(database);
});

test('with nothing loaded there is nothing to choose', async () => {
  expect(await database.choices()).toMatchObject({
    providers: [],
    categories: [],
    mainProvider: null,
  });
});

test('filters come back from their address as they were; what is no date is no date', () => {
  const filters = {
    provider: 'E1',
    category: 'Our own & other',
    asAt: '2015-03-31',
    since: '2014-12-31',
    comparators: ['E2', 'Durham, County of'],
    inspection: '2014-06-30',
    against: 'E3',
    againstAsAt: '2014-12-31',
    from: '2012-01-01',
    focus: { framework: 'SIF', kind: 'strength', theme: 'Neglect', owner: 'Head of service' },
  };
  expect(fromParams(toParams(filters))).toEqual(filters);
  const region = { ...filters, comparators: 'region' } as const;
  expect(fromParams(toParams(region))).toEqual(region);
  expect(toParams(noFilters).toString()).toBe('');
  expect(fromParams(new URLSearchParams('as_at=2015-13-31')).asAt).toBeNull();
  expect(fromParams(new URLSearchParams('as_at=31/03/2015')).asAt).toBeNull();
});

test('what the filters leave open is taken from the choices', () => {
  const choices = {
    providers: [
      {
        key: 'E1',
        name: 'Northshire',
        region: 'North',
        reported: ['2014-10-31', '2014-11-30', '2014-12-31'].map((day) => new Date(day)),
        inspected: ['2012-05-01', '2015-05-01'].map((day) => new Date(day)),
      },
      { key: 'E3', name: 'Southshire', region: null, reported: [], inspected: [] },
      { key: 'E4', name: 'Eastshire', region: 'North', reported: [], inspected: [] },
    ],
    categories: [],
    earliest: new Date('2014-01-01'),
    latest: new Date('2016-01-01'),
    mainProvider: 'E1',
  };
  expect(toScope(noFilters, choices)).toEqual({
    provider: 'E1',
    category: null,
    asAt: new Date('2016-01-01'),
    // Nothing is known of the actions after their latest report.
    actionsAt: new Date('2014-12-31'),
    since: new Date('2014-11-30'),
    comparators: null,
    inspection: null,
    from: new Date(0),
    focus: noFocus,
  });
  const early = { ...noFilters, asAt: '2014-11-15', since: '2014-11-01' };
  expect(toScope(early, choices)).toMatchObject({
    actionsAt: new Date('2014-10-31'),
    since: new Date('2014-11-01'),
  });
  const without = { ...noFilters, provider: 'E3' };
  expect(toScope(without, choices)).toMatchObject({
    actionsAt: new Date('2016-01-01'),
    since: new Date('2016-01-01'),
  });
  // The other side is the provider at its inspection before the latest, or another on the same day.
  expect(toOtherScope(noFilters, choices)).toMatchObject({
    provider: 'E1',
    asAt: new Date('2012-05-01'),
  });
  expect(toOtherScope({ ...noFilters, against: 'E3' }, choices)).toMatchObject({
    provider: 'E3',
    asAt: new Date('2016-01-01'),
  });
  const chosen = { ...noFilters, against: 'E4', againstAsAt: '2013-01-01' };
  expect(toOtherScope(chosen, choices)).toMatchObject({
    provider: 'E4',
    asAt: new Date('2013-01-01'),
  });
  expect(toScope({ ...noFilters, provider: 'E2', asAt: '2015-01-01' }, choices)).toMatchObject({
    provider: 'E1',
    asAt: new Date('2015-01-01'),
  });
});

test('comparators are those of the region or the chosen ones, the provider among them', () => {
  const provider = (key: string, region: string | null) => ({
    key,
    name: key,
    region,
    reported: [],
    inspected: [],
  });
  const choices = {
    providers: [provider('E1', 'North'), provider('E2', null), provider('E3', 'North')],
    categories: [],
    earliest: new Date('2014-01-01'),
    latest: new Date('2016-01-01'),
    mainProvider: 'E1',
  };
  const among = (provider: string, comparators: 'region' | readonly string[]) =>
    toScope({ ...noFilters, provider, comparators }, choices).comparators;
  expect(among('E1', 'region')).toEqual({ keys: ['E1', 'E3'], words: 'North authorities' });
  expect(among('E1', ['E2', 'E9'])).toEqual({ keys: ['E1', 'E2'], words: '2 chosen authorities' });
  // A region that is not known, or one of unknown keys, leaves nobody to compare with.
  expect(among('E2', 'region')).toBeNull();
  expect(among('E1', ['E9'])).toBeNull();
});
