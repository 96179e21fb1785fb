import { expect, it } from 'vitest';
import { readEntry } from '#lib/project/read-entry.ts';
import { noProject } from './support.ts';

const entry = { id: 1, at: 5, said: 'Loaded “a.csv”', project: noProject };

it('reads an entry as it was written, and nothing beside it', () => {
  expect(readEntry({ ...entry, more: 1 })).toEqual(entry);
  expect(readEntry({ ...entry, said: 'a\u202e' }).said).toBe('a\u202e\u202c');
});

it.each([
  null,
  'text',
  [],
  { ...entry, id: '1' },
  { ...entry, id: -1 },
  { ...entry, id: 1.5 },
  // A day that no calendar has, of which no date can be made.
  { ...entry, at: 8.64e15 + 1 },
  { ...entry, at: Number.NaN },
  { ...entry, said: ['a'] },
  { ...entry, project: {} },
])('refuses %j', (value) => {
  expect(() => readEntry(value)).toThrow();
});
