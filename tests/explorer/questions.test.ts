import { afterAll, beforeAll, expect, test } from 'vitest';
import { contractList, contracts } from '#lib/contracts/index.ts';
import { statuses } from '#lib/contracts/vocabularies.ts';
import type { Contract } from '#lib/contracts/contract.ts';
import { columnsOf } from '#lib/explorer/columns.ts';
import {
  countTables,
  countValues,
  findRows,
  readRows,
  type ExploredRow,
  type RowId,
  type ValueCount,
} from '#lib/explorer/questions.ts';
import { whole, withFilter, type ColumnFilter, type Selection } from '#lib/explorer/selection.ts';
import type { Database } from '#lib/workspace/database.ts';
import { dataFile, loadTexts, openDatabase } from '#tests/support/database.ts';

/** A row is rejected, so it is in no selection; the text of A3 is an attempt on the database. */
const plan = `action_id,as_at,provider,category,action,owner,current_due,status
A1,31/01/2015,Northshire,in_care,Review every plan,Head of care,28/02/2015,Delayed
A2,31/01/2015,Northshire,Our own category,review 100% of plans,,,Not started
A3,31/01/2015,Northshire,leadership,"'); DROP TABLE sources; --",Director,31/01/2015,Complete
A4,31/01/2015,Northshire,adoption,Train carers,,30/06/2014,Embedded
A5,not a date,Northshire,adoption,Train carers,,30/06/2014,Embedded
`;

let database: Database;
let sample: Database;
beforeAll(async () => {
  database = await openDatabase();
  await loadTexts(database, { 'plan.csv': plan });
  sample = await openDatabase();
  const names = ['judgements', 'inspections', 'findings', 'actions'];
  const files = names.map((name) => [`${name}.csv`, dataFile(`oxfordshire-${name}.csv`)] as const);
  await loadTexts(sample, Object.fromEntries(files));
});
afterAll(() => Promise.all([database.close(), sample.close()]));

async function find(from: Database, contract: Contract, selection: Selection) {
  const [found] = await from.query<{ ids: RowId[] | null }>(findRows(contract, selection));
  const ids = found!.ids ?? [];
  const rows = await from.query<ExploredRow>(readRows(contract, ids.length > 0 ? ids : [-1]));
  return ids.map((id) => rows.find((row) => row.id === id)!);
}

const actionsOf = async (change: Partial<Selection>) =>
  (await find(database, contracts.actions, { ...whole, ...change })).map((row) => row['action_id']);
const filtered = (key: string, filter: ColumnFilter) => actionsOf(withFilter(whole, key, filter));

test('the whole table is in the order of the files, without rows that were rejected', async () => {
  expect(await actionsOf({})).toEqual(['A1', 'A2', 'A3', 'A4']);
  expect(await database.query(countTables)).toContainEqual({ contract: 'actions', rows: 4 });
});

test('a row has every column, and the file and row that it stands in', async () => {
  const [, second] = await find(database, contracts.actions, whole);
  expect(second).toMatchObject({ status: 'not_started', status_as_given: 'Not started' });
  expect(second).toMatchObject({ source: 'plan.csv', source_row: 3, owner: null });
  expect(Object.keys(second!)).toEqual([
    'id',
    ...columnsOf(contracts.actions).map(({ key }) => key),
  ]);
});

test('statuses are sorted from start to end, text without regard to case, empty cells always last', async () => {
  const by = (key: string, isDescending = false) => actionsOf({ sort: { key, isDescending } });
  expect(await by('status')).toEqual(['A2', 'A1', 'A3', 'A4']);
  expect(await by('status', true)).toEqual(['A4', 'A3', 'A1', 'A2']);
  expect(await by('action')).toEqual(['A3', 'A2', 'A1', 'A4']);
  expect(await by('current_due')).toEqual(['A4', 'A3', 'A1', 'A2']);
  expect(await by('current_due', true)).toEqual(['A1', 'A3', 'A4', 'A2']);
  // A category of one's own stands after those of the vocabulary.
  expect((await by('category')).at(-1)).toBe('A2');
});

test('a column is filtered by values, by a part of its text, by days and by emptiness', async () => {
  const among = (...values: (string | null)[]): ColumnFilter => ({ kind: 'among', values });
  expect(await filtered('status', among('delayed', 'embedded'))).toEqual(['A1', 'A4']);
  expect(await filtered('source', among('other.csv'))).toEqual([]);
  expect(await filtered('category', among(null))).toEqual([]);
  expect(await filtered('action', { kind: 'contains', text: 'REVIEW' })).toEqual(['A1', 'A2']);
  expect(await filtered('owner', { kind: 'blank' })).toEqual(['A2', 'A4']);
  const [from, to] = [new Date('2015-01-31'), new Date('2015-02-28')];
  expect(await filtered('current_due', { kind: 'between', from, to })).toEqual(['A1', 'A3']);
  expect(await filtered('current_due', { kind: 'between', from: null, to: from })).toEqual([
    'A3',
    'A4',
  ]);
  expect(await filtered('source_row', { kind: 'range', from: 4, to: null })).toEqual(['A3', 'A4']);
});

test('a search finds rows in which every word is shown somewhere, whatever its signs', async () => {
  expect(await actionsOf({ search: ' review  NORTHSHIRE ' })).toEqual(['A1', 'A2']);
  expect(await actionsOf({ search: '100%' })).toEqual(['A2']);
  expect(await actionsOf({ search: '_' })).toEqual([]);
  expect(await actionsOf({ search: "'); DROP" })).toEqual(['A3']);
  // "Complete, not verified" is what is shown of "complete_unverified".
  expect(await actionsOf({ search: 'not verified' })).toEqual(['A3']);
  expect(await actionsOf({ search: 'unverified' })).toEqual([]);
  expect(await actionsOf({ search: 'own category' })).toEqual(['A2']);
});

test('values are counted among the rows that all other filters and the search want', async () => {
  const status = columnsOf(contracts.actions).find(({ key }) => key === 'status')!;
  const selection = withFilter(
    withFilter(whole, 'status', { kind: 'among', values: ['delayed'] }),
    'owner',
    { kind: 'blank' },
  );
  expect(
    await database.query<ValueCount>(countValues(contracts.actions, selection, status)),
  ).toEqual([
    { value: 'not_started', rows: 1 },
    { value: 'embedded', rows: 1 },
  ]);
});

/** Sorts as the database is asked to, once more in plain TypeScript. */
function compareCells(key: string, contract: Contract, isDescending: boolean) {
  const { vocabulary = [], kind } = columnsOf(contract).find((column) => column.key === key)!;
  const rank = (value: unknown) => vocabulary.findIndex((term) => term.value === value);
  const order = (a: unknown, b: unknown): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const sign = isDescending ? -1 : 1;
    if (typeof a !== 'string' || typeof b !== 'string') return sign * (Number(a) - Number(b));
    const [i, j] = [rank(a), rank(b)];
    if (i !== j) return i < 0 || j < 0 ? (i < 0 ? 1 : -1) : sign * (i - j);
    const isText = kind === 'text' || vocabulary.length === 0;
    const [x, y] = isText ? [a.toLowerCase(), b.toLowerCase()] : [a, b];
    return x === y ? 0 : sign * Buffer.compare(Buffer.from(x), Buffer.from(y));
  };
  return (a: ExploredRow, b: ExploredRow) => order(a[key], b[key]);
}

test.each(contractList)(
  '$name of the sample: sorted by every column as sorting again says',
  async (contract) => {
    const rows = await find(sample, contract, whole);
    expect(rows.length).toBeGreaterThan(30);
    for (const { key } of columnsOf(contract))
      for (const isDescending of [false, true]) {
        const sorted = await find(sample, contract, { ...whole, sort: { key, isDescending } });
        const again = rows.toSorted(compareCells(key, contract, isDescending));
        expect(sorted.map(({ id }) => id)).toEqual(again.map(({ id }) => id));
      }
  },
);

test.each(contractList)(
  '$name of the sample: searched as searching again says',
  async (contract) => {
    const rows = await find(sample, contract, whole);
    const spoken = columnsOf(contract).filter(({ kind }) => kind === 'text' || kind === 'choice');
    const shown = (row: ExploredRow) =>
      spoken.map(({ key, label = (value) => value }) =>
        label((row[key] as string | null) ?? '').toLowerCase(),
      );
    for (const search of ['care', 'Good', 'not', 'plan review', 'south E', 'csv', 'zebra']) {
      const words = search.toLowerCase().split(' ');
      const again = rows.filter((row) =>
        words.every((word) => shown(row).some((cell) => cell.includes(word))),
      );
      const found = await find(sample, contract, { ...whole, search });
      expect(found.map(({ id }) => id)).toEqual(again.map(({ id }) => id));
    }
  },
);

test('every status has a place in the order', () => {
  const status = columnsOf(contracts.actions).find(({ key }) => key === 'status')!;
  expect(status.vocabulary).toBe(statuses);
});
