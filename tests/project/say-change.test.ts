import { expect, it } from 'vitest';
import type { KeptSource, Project } from '#lib/project/project.ts';
import { sayChange } from '#lib/project/say-change.ts';
import { noProject, sourceOf } from './support.ts';

const a = sourceOf('a.csv');
const b = sourceOf('b.csv', { digest: 'b' });
const [first, second] = ['first.csv', 'second.csv'].map((name) => ({
  ...sourceOf(name),
  file: { sample: name },
})) as [KeptSource, KeptSource];
const of = (part: Partial<Project>): Project => ({ ...noProject, ...part });

it.each<[string, Partial<Project>, Partial<Project>]>([
  ['Loaded “a.csv”', {}, { sources: [a] }],
  ['Loaded “a.csv” and “b.csv”', {}, { sources: [a, b] }],
  ['Removed “a.csv”', { sources: [a, b] }, { sources: [b] }],
  ['Loaded “a.csv”; removed the sample', { sources: [first, second] }, { sources: [a] }],
  ['Removed “first.csv”', { sources: [first, second] }, { sources: [second] }],
  ['Replaced a.csv', { sources: [a] }, { sources: [sourceOf('a.csv', { digest: 'c' })] }],
  [
    'Read a.csv in another way',
    { sources: [a] },
    { sources: [sourceOf('a.csv', { overrides: { delimiter: ';' } })] },
  ],
  [
    'Changed one cell of a.csv',
    { sources: [a] },
    { sources: [sourceOf('a.csv', { edits: [['Fair', 'Good']] })] },
  ],
  [
    'Took back 2 changes to a.csv',
    {
      sources: [
        sourceOf('a.csv', {
          edits: [
            ['Fair', 'Good'],
            ['', 'Good'],
          ],
        }),
      ],
    },
    { sources: [a] },
  ],
  [
    'Changed how a.csv is understood',
    { sources: [a] },
    { sources: [sourceOf('a.csv', { value: 'help_protection' })] },
  ],
  ['Put the files in another order', { sources: [a, b] }, { sources: [b, a] }],
  [
    'Added the annotation “New director”',
    {},
    { annotations: [{ provider: 'E1', day: '2015-01-01', words: 'New director' }] },
  ],
  [
    'Changed the template “Mine”',
    { templates: [{ name: 'Mine', title: 'A', blocks: [] }] },
    { templates: [{ name: 'Mine', title: 'B', blocks: [] }] },
  ],
  ['Wrote words of your own', {}, { words: [{ place: 'overview', given: 'a', words: 'b' }] }],
  ['Changed the report', {}, { draft: { name: '', title: '', blocks: [] } }],
  [
    'Loaded “a.csv”; changed the report',
    {},
    { sources: [a], draft: { name: '', title: '', blocks: [] } },
  ],
])('%s', (said, before, after) => {
  expect(sayChange(of(before), of(after))).toBe(said);
});
