import { expect, it } from 'vitest';
import { usualDiscretion } from '#lib/exports/discretion.ts';
import { fill, findUnfilled } from '#lib/report/fill.ts';
import { gather, type Known } from '#lib/report/material.ts';
import { nameFile } from '#lib/report/name-file.ts';
import { remarkOn } from '#lib/report/remark.ts';
import { scopeAt } from '#tests/support/scope.ts';

const known: Known = {
  authority: 'Île-of-Wight & Co',
  scope: scopeAt('E1', '2020-03-31'),
  rowsOf: () => [],
  sources: [],
  annotations: [],
  definitions: {},
  selection: () => '',
  ownWords: () => null,
  discretion: usualDiscretion,
};
const material = gather(known);

it('puts what the files say in place of a name in braces, however often', () => {
  expect(fill('{authority} at {as-at date}, {authority}', material)).toBe(
    'Île-of-Wight & Co at 31 March 2020, Île-of-Wight & Co',
  );
});

it('says that a day is not known, and leaves a name that is not ours', () => {
  expect(fill('{plan due} {toString} {}', material)).toBe('(not known) {toString} {}');
  expect(findUnfilled('{plan due} {toString} {authority} {plan due}', material)).toEqual([
    'plan due',
    'toString',
  ]);
});

it('tells the writer what is not filled, not written or not there', () => {
  const text = (words: string) => ({ kind: 'text', words }) as const;
  const part = { kind: 'paragraph', words: 'x' } as const;
  expect(remarkOn(text('{plan due} and {x}'), [part], material)).toBe(
    '{plan due} and {x} are not known here.',
  );
  expect(remarkOn(text('words'), [part], material)).toBe('');
  expect(remarkOn(text(''), [], material)).toMatch(/Nothing is written/);
  expect(remarkOn({ kind: 'grades' }, [], material)).toMatch(/nothing to show here/);
});

it('names files by template, authority and date, in letters that every system can store', () => {
  expect(nameFile('Committee paper', material)).toBe('committee-paper-ile-of-wight-co-2020-03-31');
  expect(nameFile('!', { ...material, authority: '' })).toBe('report-2020-03-31');
});
