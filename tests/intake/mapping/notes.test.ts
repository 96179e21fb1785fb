import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { noteFindings } from '#lib/intake/mapping/notes.ts';
import { propose } from '#lib/intake/mapping/propose.ts';
import { contracts } from '#lib/contracts/index.ts';
import { tableOf } from './support.ts';

it('no rows are said to be about the same thing before a column says what they are about', () => {
  const table = tableOf(readFileSync('data/messy/unknown-layout.csv', 'utf8'));
  const { decision } = propose(table, contracts.inspections);
  expect(noteFindings(table, decision)).toEqual([]);
});
