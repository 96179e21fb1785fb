import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { setSource, setValue } from '#lib/intake/mapping/change.ts';
import { foldHeading } from '#lib/intake/headings.ts';
import { listBlockers } from '#lib/intake/mapping/blockers.ts';
import { recall } from '#lib/intake/mapping/recall.ts';
import { remember } from '#lib/intake/mapping/remember.ts';
import { readFile } from '#lib/intake/read-file.ts';
import { countKinds, Tally, titled } from '#tests/support/hostile/attack.ts';
import { fileAttacks } from '#tests/support/hostile/files.ts';
import { cellAttacks } from '#tests/support/hostile/values.ts';

const tally = new Tally();

const read = (rows: readonly (readonly string[])[]) =>
  readFile(
    new Blob([
      Papa.unparse(
        rows.map((row) => [...row]),
        { quotes: true },
      ),
    ]),
    'a.csv',
  );

/** What becomes of a heading on the way in: no blanks around it. */
const asRead = (text: string) => text.trim();

describe('as a heading', () => {
  const known = ['provider', 'published', 'category', 'grade'];
  const row = ['Northshire', '30/06/2014', 'overall', 'Good'];

  it.each(titled(cellAttacks))('%s changes nothing of what the others mean', async (_, attack) => {
    const result = await read([
      [...known, attack.text],
      [...row, 'x'],
    ]);
    const [reading] = result.readings;
    expect(result.refusal).toBeNull();
    expect(reading!.mappings).toEqual((await read([known, row])).readings[0]!.mappings);
    expect(reading!.headings).toEqual([...known, asRead(attack.text)]);
    expect(reading!.rowsRead).toBe(1);
    tally.add({ ...attack, kind: `heading: ${attack.kind}` });
  });

  it.each(titled(cellAttacks))(
    '%s of a table that nobody knows is asked about, remembered and found again',
    async (_, attack) => {
      const headings = ['Who it is', attack.text, 'When seen', 'Remarks'];
      const { drafts } = await read([
        headings,
        ['a', 'b', '30/06/2014', 'One of them'],
        ['c', 'd', '01/02/2014', 'Another of them'],
        ['e', 'f', '03/04/2015', 'Two of them'],
        ['g', 'h', '05/05/2016', ''],
      ]);
      const { table, proposal } = drafts[0]!;
      // So long a text is taken for a row, of which nothing is lost either.
      const isRow = asRead(attack.text).length > 200;
      expect(isRow ? table.sample[0] : table.headings).toEqual(headings.map(asRead));
      expect(listBlockers(table, proposal.decision).length).toBeGreaterThan(0);
      const decided = setValue(
        setSource(proposal.decision, 'provider', { column: 1 }),
        'kind',
        attack.text,
        'strength',
      );
      const kept = new Map<string, string>();
      const store = {
        get: (key: string) => kept.get(key) ?? null,
        set: (key: string, value: string) => void kept.set(key, value),
      };
      remember(store, table, decided);
      // A heading of marks alone is known by nothing but its place.
      const isNamed = foldHeading(table.headings[1]!) !== '';
      const found = recall(store, table)!.decision.fields['provider'];
      expect(found).toEqual(isNamed ? { column: 1 } : undefined);
      tally.add({ ...attack, kind: `unknown heading: ${attack.kind}` });
    },
  );
});

describe('as a whole', () => {
  it.each(fileAttacks.map((attack) => [attack.text, attack] as const))(
    '%s is read with every row in the account, or refused in a sentence',
    async (_, attack) => {
      const { readings, drafts, refusal } = await readFile(attack.content(), 'a.csv');
      if (attack.met === 'read') {
        expect(refusal).toBeNull();
        expect(readings.length + drafts.length).toBeGreaterThan(0);
        for (const { rowsRead, body, problems, setAside } of readings) {
          const text = await body.content.text();
          const inBody = Papa.parse(text.trim()).data.length;
          const outside = body.isNumbered ? problems.length + setAside.length : problems.length;
          expect(rowsRead).toBe(inBody + outside);
        }
      } else expect(refusal?.message ?? drafts.length.toString()).toMatch(attack.met);
      tally.add(attack);
    },
  );
});

it('leaves no object with a new property', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it('has made every attack of the lists', () => {
  const headings = ['heading', 'unknown heading'].flatMap((place) =>
    cellAttacks.map((attack) => ({ ...attack, kind: `${place}: ${attack.kind}` })),
  );
  expect(tally.kinds).toEqual(countKinds([...headings, ...fileAttacks]));
  expect(tally.total).toBeGreaterThanOrEqual(700);
});
