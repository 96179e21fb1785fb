import { expect, it } from 'vitest';
import { changedOf, compareProjects } from '#lib/project/compare-projects.ts';
import { begin, record } from '#lib/project/history.ts';
import { mergeProjects } from '#lib/project/merge-projects.ts';
import type { KeptSource, Project } from '#lib/project/project.ts';
import { noProject, sourceOf } from './support.ts';

const of = (...sources: KeptSource[]): Project => ({ ...noProject, sources });
const a = sourceOf('a.csv');
const b = sourceOf('b.csv', { digest: 'b' });
const c = sourceOf('c.csv', { digest: 'c' });
const later = sourceOf('a.csv', { digest: 'd' });

it('says when each source last changed', () => {
  const first = record(begin(noProject, 0), of(a), 1000);
  const second = record(first, of(a, b), 2000);
  const third = record(second, of(later, b), 3000);
  expect(changedOf(third)).toEqual({ 'a.csv': 3000, 'b.csv': 2000 });
  expect(changedOf({ ...third, now: 2 })).toEqual({ 'a.csv': 1000, 'b.csv': 2000 });
});

it('says of each source where it is, and where it is newer', () => {
  const here = { project: of(a, b, c), changed: { 'a.csv': 1, 'b.csv': 1, 'c.csv': 1 } };
  const there = {
    project: of(later, b, sourceOf('d.csv')),
    changed: { 'a.csv': 2, 'b.csv': 9, 'd.csv': 2 },
  };
  expect(compareProjects(here, there)).toEqual([
    { name: 'a.csv', standing: 'newer there' },
    { name: 'b.csv', standing: 'same' },
    { name: 'c.csv', standing: 'only here' },
    { name: 'd.csv', standing: 'only there' },
  ]);
  expect(compareProjects(there, here)[0]).toEqual({ name: 'a.csv', standing: 'newer here' });
});

it('knows when a file was changed that is called what every object has', () => {
  const here = { project: of(sourceOf('constructor')), changed: { constructor: 5 } };
  const other = sourceOf('constructor', { digest: 'b' });
  const there = { project: of(other), changed: {} };
  expect(compareProjects(here, there)).toEqual([{ name: 'constructor', standing: 'newer here' }]);
  expect(compareProjects(there, here)).toEqual([{ name: 'constructor', standing: 'newer there' }]);
});

it('adds only what is missing, and lets the sample give way to files of the user’s own', () => {
  const sample: KeptSource = { ...sourceOf('s.csv'), file: { sample: 's.csv' } };
  expect(mergeProjects(of(sample), of(a)).sources).toEqual([a]);
  expect(mergeProjects(of(later), of(a, b)).sources).toEqual([later, b]);
  expect(mergeProjects(of(sample), of(sample)).sources).toEqual([sample]);
  const note = { provider: 'E1', day: '2014-06-30', words: 'A' };
  const noted = { ...noProject, annotations: [note] };
  expect(mergeProjects(noted, noted).annotations).toEqual([note]);
  const draft = { name: 'x', title: 'y', blocks: [] };
  expect(mergeProjects(noProject, { ...noProject, draft }).draft).toBe(draft);
});
