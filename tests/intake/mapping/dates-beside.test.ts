import { describe, expect, it } from 'vitest';
import { setDateOrder } from '#lib/intake/mapping/change.ts';
import { setWideCategory, setWideDate } from '#lib/intake/mapping/change-wide.ts';
import { confirm } from '#lib/intake/mapping/confirm.ts';
import { readDates } from '#lib/intake/mapping/dates.ts';
import { propose } from '#lib/intake/mapping/propose.ts';
import { recall } from '#lib/intake/mapping/recall.ts';
import { remember } from '#lib/intake/mapping/remember.ts';
import { accountForFile } from '#lib/workspace/account-for-file.server.ts';
import { blockersOf, draftOf, tableOf } from './support.ts';

const named =
  tableOf(`Provider,Safety rating,Safety rating published,Care rating,Care rating published
North House,Good,14/05/2023,Requires improvement,14/05/2023
South House,Inadequate,02/07/2021,Good,30/01/2024
`);
const placed = tableOf(`Home,Safety,Date,Caring,Date
North House,Good,14/05/2023,Good,13/05/2023
South House,Inadequate,02/07/2021,Good,30/01/2024
`);
const shared = tableOf(`Provider,Publication date,Safety rating,Safety date,Care rating
North House,14/05/2023,Good,14/05/2019,Good
South House,02/07/2021,Inadequate,30/01/2022,Good
`);

const monthFirst = `Provider,Safety rating,Safety rating published,Care rating,Care rating published
North House,Good,05/14/2023,Good,05/04/2023
`;

const datesOf = (table: typeof named) =>
  propose(table).decision.unpivot?.columns.map(({ column, beside }) => [
    column,
    beside?.['published'],
  ]);

describe('the date beside each grade of a wide table', () => {
  it('is found by its heading and by its place', () => {
    expect(datesOf(named)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(datesOf(placed)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(blockersOf(named, propose(named).decision)).toEqual([]);
  });

  it('may be that of one grade alone where the row has another', () => {
    expect(datesOf(shared)).toEqual([
      [2, 3],
      [4, undefined],
    ]);
    const { decision } = propose(shared);
    expect(decision.fields['published']).toEqual({ column: 1 });
  });

  it('is that of the row where only one grade has a date and the row no other', () => {
    const table = tableOf('Provider,Overall,Overall date,Care rating\nA,Good,14/05/2023,Good\n');
    const { decision } = propose(table);
    expect(decision.unpivot!.columns.every(({ beside }) => beside === undefined)).toBe(true);
  });

  it('is asked for where some grades have one and others have not', () => {
    const headings = 'Provider,Safety rating,Safety date,Care rating,Care date,Overall';
    const table = tableOf(`${headings}\nNorth House,Good,14/05/2023,Good,15/06/2023,Good\n`);
    const { decision } = propose(table);
    expect(datesOf(table)).toEqual([
      [1, 2],
      [3, 4],
      [5, undefined],
    ]);
    expect(decision.fields).not.toHaveProperty('published');
    expect(blockersOf(table, decision)).toHaveLength(1);
    expect(blockersOf(table, setWideDate(decision, 5, 4))).toEqual([]);
  });

  it('asks for the order of its dates like any other', () => {
    const table = tableOf(monthFirst);
    const { decision } = propose(table);
    expect(readDates(table, decision)[0]).toMatchObject({ field: 'published', order: 'month' });
    const answered = setDateOrder(decision, 'published', 'month');
    const { mappings } = confirm(draftOf(table), answered);
    expect(mappings.map(({ monthFirst }) => monthFirst)).toEqual([['published'], ['published']]);
  });

  it('gives a judgement and an inspection of its own to each', async () => {
    const draft = draftOf(named);
    const reading = confirm(draft, draft.proposal.decision);
    const [account] = await accountForFile({ readings: [reading], drafts: [], refusal: null });
    expect(account).toMatchObject({ rowsRead: 2, used: 2, rejected: 0 });
    expect(account!.records).toEqual([
      { contract: 'inspections', records: 3 },
      { contract: 'judgements', records: 4 },
    ]);
  });

  it('is remembered', () => {
    const kept = new Map<string, string>();
    const store = {
      get: (key: string) => kept.get(key) ?? null,
      set: (key: string, value: string) => void kept.set(key, value),
    };
    const { decision } = propose(named);
    remember(store, named, decision);
    const moved = tableOf(`Notes,${named.headings.join()}\n`);
    expect(recall(store, moved)!.decision.unpivot!.columns).toEqual([
      { column: 2, fixed: { category: 'Safety' }, beside: { published: 3 } },
      { column: 4, fixed: { category: 'Care' }, beside: { published: 5 } },
    ]);
  });
});

describe('a person may say of a column of grades', () => {
  it('which category it is, one that we know or one of their own', () => {
    const { decision } = propose(named);
    const known = setWideCategory(decision, 1, 'Overall effectiveness');
    expect(known.unpivot!.columns[0]!.fixed).toEqual({ category: 'overall' });
    const own = setWideCategory(decision, 1, ' Feeling safe ');
    expect(own.unpivot!.columns[0]!.fixed).toEqual({ category: 'Feeling safe' });
  });

  it('no category, or that of another column: then it cannot be loaded', () => {
    const { decision } = propose(shared);
    expect(blockersOf(shared, setWideCategory(decision, 2, ' '))).toEqual([
      'Give every column of grades a category.',
    ]);
    const twice = setWideDate(setWideCategory(decision, 2, 'Care'), 2, null);
    expect(blockersOf(shared, twice)).toEqual([
      'Two columns of grades stand for “Care”: give one of them another category.',
    ]);
    expect(blockersOf(shared, setWideDate(twice, 2, 3))).toEqual([]);
  });

  it('that it has no date of its own', () => {
    const { decision } = propose(named);
    const without = setWideDate(decision, 1, null);
    expect(without.unpivot!.columns[0]).not.toHaveProperty('beside');
    expect(blockersOf(named, without)).toEqual([
      '“Published” is needed: choose its column, or give one value for every row.',
    ]);
  });
});
