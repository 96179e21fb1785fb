import { attack, changed, written, type Given } from './project-attack.ts';

/** The manifest with something else in one place. */
const changing = (change: (project: Record<string, unknown>) => object) => (given: Given) => {
  const project = given.manifest['project'] as Record<string, unknown>;
  return written(() =>
    JSON.stringify({ ...given.manifest, project: { ...project, ...change(project) } }),
  )(given);
};

type Source = Record<string, unknown> & { readonly reading: Record<string, unknown> };
const changingSource = (change: (source: Source) => object) =>
  changing(({ sources }) => {
    const [first] = sources as [Source];
    return { sources: [{ ...first, ...change(first) }] };
  });
const changingReading = (change: object) =>
  changingSource(({ reading }) => ({ reading: { ...reading, ...change } }));

const projects = attack('project');

export const contentAttacks = [
  projects(
    'a separator that means something to a pattern',
    changed,
    changingSource(() => ({ overrides: { delimiter: '(' } })),
  ),
  projects(
    'no separator',
    changed,
    changingSource(() => ({ overrides: { delimiter: '' } })),
  ),
  projects(
    'a separator of many letters',
    changed,
    changingSource(() => ({ overrides: { delimiter: 'a'.repeat(1000) } })),
  ),
  projects(
    'a separator that ends a line',
    changed,
    changingSource(() => ({ overrides: { delimiter: '\n' } })),
  ),
  projects(
    'a separator that ends a text of SQL',
    changed,
    changingReading({ dialect: { delimiter: "'", quote: '"', escape: 'doubled' } }),
  ),
  projects(
    'headings in a row beyond all',
    changed,
    changingSource(() => ({ overrides: { headerRow: 1e308 } })),
  ),
  projects('a row that is no whole number', changed, changingReading({ firstRow: 1.5 })),
  projects('a row below none', changed, changingReading({ firstRow: -1 })),
  projects(
    'a change in a row beyond all',
    changed,
    changingReading({ edits: [{ row: 1e308, column: 0, before: '', after: '' }] }),
  ),
  projects(
    'a change in a column beyond all',
    changed,
    changingReading({ edits: [{ row: 2, column: 99, before: '', after: '' }] }),
  ),
  projects(
    'a column beyond all',
    changed,
    changingReading({
      mappings: [{ contract: 'judgements', fields: { provider: { column: 1_000_000 } } }],
    }),
  ),
  projects(
    'a column beyond all numbers',
    changed,
    changingReading({
      mappings: [{ contract: 'judgements', fields: { provider: { column: 1e308 } } }],
    }),
  ),
  projects(
    'a column that is SQL',
    changed,
    changingReading({
      mappings: [
        { contract: 'judgements', fields: { provider: { column: '0; DROP TABLE grades' } } },
      ],
    }),
  ),
  projects(
    'a contract by a name that every object has',
    changed,
    changingReading({ mappings: [{ contract: 'constructor', fields: {} }] }),
  ),
  projects(
    'a field that is SQL',
    changed,
    changingReading({
      mappings: [{ contract: 'judgements', fields: { 'provider" FROM x --': { column: 0 } } }],
    }),
  ),
  projects(
    'a field of its own beside a wide column',
    changed,
    changingReading({
      mappings: [
        {
          contract: 'judgements',
          fields: {},
          unpivot: { field: 'x" --', columns: [{ column: 0, fixed: {} }] },
        },
      ],
    }),
  ),
  projects(
    'a wide column that is fixed in a field of no contract',
    changed,
    changingReading({
      mappings: [
        {
          contract: 'judgements',
          fields: {},
          unpivot: { field: 'grade', columns: [{ column: 0, fixed: { __evil: 'x' } }] },
        },
      ],
    }),
  ),
  projects(
    'a digest that is a path',
    changed,
    changingSource(() => ({ file: { name: 'a', size: 1, digest: '../../etc/passwd' } })),
  ),
  projects(
    'a size beyond all',
    changed,
    changingSource(() => ({
      file: { name: 'a', size: Number.POSITIVE_INFINITY, digest: 'a'.repeat(64) },
    })),
  ),
  projects(
    'words in a place of no page',
    changed,
    changing(() => ({ words: [{ place: '__proto__', given: '', words: '' }] })),
  ),
  projects(
    'a day that is none',
    changed,
    changing(() => ({ annotations: [{ provider: 'a', day: '2014-13-45', words: '' }] })),
  ),
  projects(
    'a block of a kind that every object has',
    changed,
    changing(() => ({ templates: [{ name: '', title: '', blocks: [{ kind: 'constructor' }] }] })),
  ),
  projects(
    'a block that is __proto__',
    changed,
    changing(() => ({ draft: { name: '', title: '', blocks: [{ kind: '__proto__' }] } })),
  ),
  projects(
    'more beside it',
    changed,
    changing(() => ({ more: 1 })),
  ),
  projects(
    '20,000 sources of one file',
    null,
    changing(({ sources }) => ({
      sources: Array.from({ length: 20_000 }, () => (sources as object[])[0]),
    })),
  ),
];
