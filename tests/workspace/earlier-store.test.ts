import { expect, it } from 'vitest';
import { figuresOnly } from '#lib/report/templates.ts';
import { readEarlier } from '#lib/workspace/earlier-store.ts';

const storeOf = (kept: Record<string, string>) => ({
  get: (key: string) => kept[key] ?? null,
  set: () => {},
  clear: () => {},
});

const note = { provider: 'E1', day: '2015-02-10', words: 'A new director' };

it('takes over what earlier versions kept', () => {
  const kept = {
    annotations: JSON.stringify([note]),
    'report-templates': JSON.stringify([figuresOnly]),
    'report-draft': JSON.stringify({ ...figuresOnly, title: 'Begun' }),
  };
  expect(readEarlier(storeOf(kept))).toEqual({
    annotations: [note],
    templates: [figuresOnly],
    draft: { ...figuresOnly, title: 'Begun' },
  });
});

it.each([
  'not json',
  '{}',
  'null',
  '[null]',
  '[{"provider":"E1","day":"31/12/2014","words":"a"}]',
  '[{"provider":"E1","day":"2014-12-31","words":"a","more":1}]',
])('takes nothing from what reads %s, or only what is sound of it', (value) => {
  const earlier = readEarlier(
    storeOf({ annotations: value, 'report-templates': value, 'report-draft': value }),
  );
  expect(earlier.templates).toEqual([]);
  expect(earlier.draft).toBeNull();
  for (const one of earlier.annotations) expect(Object.keys(one)).toEqual(Object.keys(note));
});
