import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contracts } from '#lib/contracts/index.ts';
import { columnsOf } from '#lib/explorer/columns.ts';
import { countValues, findRows, readRows } from '#lib/explorer/questions.ts';
import { whole, withFilter, type Selection } from '#lib/explorer/selection.ts';
import { fromParams, toOtherScope, toParams, toScope } from '#lib/measures/filters.ts';
import { sql } from '#lib/engine/sql.ts';
import type { Choices } from '#lib/measures/choices.ts';
import { noFocus } from '#lib/measures/focus.ts';
import { readFocusChoices } from '#lib/measures/focus-choices.ts';
import { reportQuestions } from '#lib/report/questions.ts';
import type { Database } from '#lib/workspace/database.ts';
import { loadTexts, openDatabase } from '#tests/support/database.ts';
import { countKinds, Tally, titled } from '#tests/support/hostile/attack.ts';
import { prototypeNames, sqlTexts } from '#tests/support/hostile/sql.ts';
import { cellAttacks, wordAttacks } from '#tests/support/hostile/values.ts';
import { everything } from '#tests/support/hostile/everything.ts';

const { findings } = contracts;
const tally = new Tally();
const asked = [...sqlTexts, ...prototypeNames];
/** Measures are made anew for each, so that these are few. */
const narrowing = [...sqlTexts.slice(0, 11), ...prototypeNames.slice(0, 4)];
const given = [...new Set(cellAttacks.map(({ text }) => text.trim()))];

let database: Database;
let before: unknown;
let choices: Choices;
beforeAll(async () => {
  database = await openDatabase();
  const rows = given.map((text, i) => ({
    provider: text,
    provider_code: `P${i}`,
    finding_id: text,
    published: '30/06/2014',
    kind: 'strength',
    category: text,
    theme: text,
    finding: text,
  }));
  const judged = given.slice(0, 40).map((text, i) => ({
    ...{ provider: text, provider_code: `P${i}`, region: text, inspection_type: text },
    ...{ published: '30/06/2014', category: text, grade: 'Good' },
  }));
  await loadTexts(database, {
    'findings.csv': Papa.unparse(rows, { quotes: true }),
    'judgements.csv': Papa.unparse(judged, { quotes: true }),
  });
  database.focus(noFocus);
  before = await everything(database);
  choices = await database.choices();
}, 240_000);
afterAll(() => database.close());

const find = async (selection: Selection) => {
  const [found] = await database.query<{ ids: number[] | null }>(findRows(findings, selection));
  return found!.ids ?? [];
};

const theme = columnsOf(findings).find(({ key }) => key === 'theme')!;

it.each(titled(cellAttacks))(
  'finds exactly the rows of %s, by value, by part and by word',
  async (_, attack) => {
    const text = attack.text.trim();
    const among = withFilter(whole, 'theme', { kind: 'among', values: [text] });
    const ids = await find(among);
    const rows = await database.query<{ theme: string }>(readRows(findings, ids));
    expect(rows.map((row) => row.theme)).toEqual([text]);
    const counted = await database.query<{ value: string }>(
      countValues(findings, { ...whole, search: text }, theme),
    );
    expect(counted.map(({ value }) => value)).toContain(text);
    const part = await find(withFilter(whole, 'theme', { kind: 'contains', text }));
    expect(part).toEqual(expect.arrayContaining(ids));
    tally.add(attack);
  },
);

it.each(titled(wordAttacks))(
  'takes %s in every parameter of an address for what it is',
  async (_, attack) => {
    const { text } = attack;
    const names = [
      'provider',
      'category',
      'as_at',
      'since',
      'with',
      'among',
      'inspection',
      'against',
    ];
    const more = ['against_as_at', 'from', 'framework', 'kind', 'theme', 'owner', text];
    const params = new URLSearchParams([...names, ...more].map((name) => [name, text]));
    const filters = fromParams(params);
    expect(fromParams(toParams(filters))).toEqual(filters);
    for (const scope of [toScope(filters, choices), toOtherScope(filters, choices)]) {
      expect(choices.providers.map(({ key }) => key)).toContain(scope.provider);
      for (const day of [scope.asAt, scope.actionsAt, scope.since, scope.from])
        expect(Number.isNaN(day.getTime())).toBe(false);
    }
    tally.add({ ...attack, kind: `address: ${attack.kind}` });
  },
);

it.each(titled(asked))('asks the questions of the pages about %s', async (_, attack) => {
  const { text } = attack;
  const place = asked.indexOf(attack);
  const scope = {
    ...toScope(fromParams(new URLSearchParams()), choices),
    provider: text,
    category: text,
    comparators: { keys: [text, 'P1'], words: text },
  };
  // Each question is asked under several texts, and not under all, which takes minutes.
  for (const [i, question] of reportQuestions.entries())
    if (i % 12 === place % 12) await database.query(question.query(scope));
  await readFocusChoices((statement) => database.query(statement), text);
  tally.add({ ...attack, kind: `question: ${attack.kind}` });
});

it.each(titled(narrowing))('narrows all measures to %s and back', async (_, attack) => {
  const { text } = attack;
  database.focus({ framework: text, kind: text, theme: text, owner: text });
  await database.query(
    reportQuestions[0]!.query(toScope(fromParams(new URLSearchParams()), choices)),
  );
  database.focus({ ...noFocus, theme: text });
  expect(await database.query(sql`SELECT theme FROM findings`)).toEqual(
    given.includes(text) ? [{ theme: text }] : [],
  );
  tally.add({ ...attack, kind: `focus: ${attack.kind}` });
});

it('leaves every table, row, view, macro and setting as it was', async () => {
  database.focus(noFocus);
  expect(await everything(database)).toEqual(before);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it('has made every attack of the lists', () => {
  expect(tally.kinds).toEqual(
    countKinds([
      ...cellAttacks,
      ...wordAttacks.map((attack) => ({ ...attack, kind: `address: ${attack.kind}` })),
      ...asked.map((attack) => ({ ...attack, kind: `question: ${attack.kind}` })),
      ...narrowing.map((attack) => ({ ...attack, kind: `focus: ${attack.kind}` })),
    ]),
  );
});
