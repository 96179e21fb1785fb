import type { KeptSource, Project } from '#lib/project/project.ts';

export const noProject: Project = {
  sources: [],
  annotations: [],
  words: [],
  templates: [],
  draft: null,
};

interface Told {
  readonly digest?: string;
  readonly edits?: readonly (readonly [before: string, after: string])[];
  readonly overrides?: KeptSource['overrides'];
  readonly value?: string;
}

/** A file of judgements as it is kept. */
export const sourceOf = (
  name: string,
  { digest = 'a', edits = [], overrides = {}, value = 'overall' }: Told = {},
): KeptSource => ({
  file: { name, size: 90, digest: digest.repeat(64) },
  overrides,
  name,
  reading: {
    source: name,
    headings: ['provider', 'published', 'grade'],
    headerRows: { first: 1, last: 1 },
    firstRow: 2,
    rowsRead: 3,
    encoding: 'UTF-8',
    dialect: { delimiter: ',', quote: '"', escape: 'doubled' },
    layout: 'Throughline judgements',
    credit: null,
    mappings: [
      {
        contract: 'judgements',
        fields: {
          provider: { column: 0 },
          published: { column: 1 },
          grade: { column: 2 },
          category: { value },
        },
      },
    ],
    ignored: [],
    notes: [],
    edits: edits.map(([before, after], i) => ({ row: i + 2, column: 2, before, after })),
  },
});
