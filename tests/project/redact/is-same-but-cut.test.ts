import { expect, it } from 'vitest';
import { readSheet } from '#lib/intake/read-sheet.ts';
import { isHeadingKnown } from '#lib/intake/recognise.ts';
import type { Sheet } from '#lib/intake/sheet.ts';
import { isSameButCut } from '#lib/project/redact/is-same-but-cut.ts';
import { Numbers } from '#lib/project/redact/numbers.ts';
import { TableRedactor } from '#lib/project/redact/table-redactor.ts';

const given = 'provider,published,category,grade,lead\nNorth,30/06/2014,overall,Good,Anna\n';
const cut = given.replace('Anna', '[cut]');

const read = async (text: string) => {
  const file = new Blob([text]);
  const source = { file, name: 'a.csv', onProgress: () => {}, signal: undefined };
  return (await readSheet(source, isHeadingKnown, {})) as Sheet;
};

const cutsOf = async () => {
  const { tables } = await read(given);
  return tables.map((table) => {
    const fates = table.headings.map((_, i) => (i === 4 ? { within: null } : 'keep'));
    const redactor = new TableRedactor(table.headings, fates, [], new Numbers());
    return { table, redactor, keepsHeadings: true };
  });
};

it('is a file with the same rows and stand-ins for what was cut', async () => {
  expect(await isSameButCut(await cutsOf(), await read(cut))).toBe(true);
});

it.each([
  ['a word is left that was to be cut', given],
  ['a cell that was to be cut is blank', given.replace('Anna', '')],
  ['a cell that stays is another', cut.replace('Good', 'Inadequate')],
  ['a row is in another place', cut.replace('\n', '\n\n')],
  ['there is a row more', `${cut}South,30/06/2014,overall,Good,[cut]\n`],
  ['a row is a note', `${cut}\nEnd.\n`],
  ['a heading is another', cut.replace('lead', 'leader')],
  ['there is another table', `${cut}\n${cut}`.replace(/lead(?!.*lead)/s, 'theme')],
])('is none where %s', async (_, text) => {
  expect(await isSameButCut(await cutsOf(), await read(text))).toBe(false);
});
