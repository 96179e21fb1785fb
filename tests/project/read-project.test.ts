import { expect, it } from 'vitest';
import type { Project } from '#lib/project/project.ts';
import { readProject } from '#lib/project/read-project.ts';
import { noProject, sourceOf } from './support.ts';

const whole: Project = {
  sources: [
    sourceOf('a.csv', { edits: [['Fair', 'Good']], overrides: { quote: null, headerRow: 0 } }),
    { ...sourceOf('sample.csv'), file: { sample: 'sample.csv' } },
  ],
  annotations: [{ provider: 'E1', day: '2014-06-30', words: 'A day' }],
  words: [{ place: 'picture grade-matrix', given: 'a', words: 'b' }],
  templates: [{ name: 'Mine', title: 'A', blocks: [{ kind: 'grades' }] }],
  draft: { name: 'Mine', title: 'B', blocks: [] },
};

const copy = () => JSON.parse(JSON.stringify(whole)) as Record<string, unknown>;

it('reads what was written', () => {
  expect(readProject(copy())).toEqual(whole);
  expect(readProject(JSON.parse(JSON.stringify(noProject)))).toEqual(noProject);
});

/** Every way through a value down to something that is no list and no object. */
function listPaths(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => listPaths(inner, [...path, key]));
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown) {
  const at = path.slice(0, -1).reduce((inner, key) => inner[key] as typeof target, target);
  at[path.at(-1)!] = value;
}

it.each(listPaths(whole).map((path) => [path.join('.'), path] as const))(
  'refuses a project that has something else at %s, and says where',
  (_, path) => {
    const spoilt = copy();
    put(spoilt, path, { length: 1 });
    expect(() => readProject(spoilt)).toThrow(/^(sources|annotations|words|templates|draft)/);
  },
);

it.each([null, 1, 'text', [], { sources: [] }, { ...noProject, more: 1 }])(
  'refuses %j, which is no project',
  (value) => {
    expect(() => readProject(value)).toThrow(/./);
  },
);

it.each(['toString', '__proto__', 'constructor'])('takes %s for no field of a table', (name) => {
  const spoilt = copy();
  const [source] = spoilt['sources'] as { reading: { mappings: { fields: object }[] } }[];
  source!.reading.mappings[0]!.fields = JSON.parse(`{"${name}":{"column":0}}`) as object;
  expect(() => readProject(spoilt)).toThrow(/^sources\.0\.reading\.mappings\.0/);
});
