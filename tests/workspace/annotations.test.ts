import { expect, it } from 'vitest';
import { Annotations } from '#lib/workspace/annotations.svelte.ts';
import { startChanges } from './support.ts';

const director = { provider: 'E1', day: '2015-02-10', words: 'A new director' };
const plan = { provider: 'E1', day: '2014-12-01', words: 'The plan was agreed' };

it('stand in the project by day, and are gone when they are removed or undone', () => {
  const changes = startChanges();
  const annotations = new Annotations(changes);
  annotations.add(director);
  annotations.add(plan);
  annotations.add({ ...plan, provider: 'E2' });
  expect(annotations.of('E1')).toEqual([
    { day: new Date('2014-12-01'), words: 'The plan was agreed' },
    { day: new Date('2015-02-10'), words: 'A new director' },
  ]);
  annotations.remove(annotations.all[0]!);
  expect(annotations.of('E1')).toHaveLength(1);
  changes.goTo(0);
  expect(annotations.all).toEqual([]);
});

it('stay as they are where another tab keeps the project', () => {
  const annotations = new Annotations(startChanges('Use the other tab.'));
  annotations.add(director);
  expect(annotations.all).toEqual([]);
});
