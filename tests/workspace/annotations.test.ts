import { expect, it } from 'vitest';
import { Annotations } from '#lib/workspace/annotations.svelte.ts';

const storeOf = (kept: Record<string, string> = {}) => ({
  kept,
  get: (key: string) => kept[key] ?? null,
  set(key: string, value: string) {
    kept[key] = value;
  },
});

const director = { provider: 'E1', day: '2015-02-10', words: 'A new director' };
const plan = { provider: 'E1', day: '2014-12-01', words: 'The plan was agreed' };

it('keeps what is written, by day, for the next visit', () => {
  const store = storeOf();
  const written = new Annotations(store);
  written.add(director);
  written.add(plan);
  written.add({ ...plan, provider: 'E2' });
  const later = new Annotations(store);
  later.recall();
  expect(later.of('E1')).toEqual([
    { day: new Date('2014-12-01'), words: 'The plan was agreed' },
    { day: new Date('2015-02-10'), words: 'A new director' },
  ]);
  later.remove(later.all[0]!);
  expect(later.of('E1')).toHaveLength(1);
});

it.each(['not json', '{}', '[{"provider":"E1","day":"31/12/2014","words":"a"}]'])(
  'takes nothing from a store that holds %s',
  (value) => {
    const annotations = new Annotations(storeOf({ annotations: value }));
    annotations.recall();
    expect(annotations.all).toEqual([]);
  },
);
