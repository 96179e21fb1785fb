import { sheetOfFigure } from '#lib/exports/sheet.ts';
import type { Part, Report, Writing } from '#lib/exports/report.ts';
import { document } from '#tests/charts/document.ts';
import { figureOf, samples } from '#tests/charts/samples.ts';

export const figures = samples.filter(([, , rows]) => rows.length > 0).map(figureOf);

const [matrix, status] = ['grade-matrix', 'action-status'].map((id) =>
  figures.find(({ chart }) => chart.id === id)!,
) as [(typeof figures)[number], (typeof figures)[number]];

/** What a careless or a hostile file may hold. */
export const hostile = [
  'a < b & c > d "e" ’f’',
  'bell \u0007 and null \0 and \ufffe',
  'half a pair \ud800 and the other \udc00',
  'turned \u202etxt.exe\u202c round',
  'ab'.repeat(5000),
  ']]><script>alert(1)</script><!--',
];

/** One action of many words, with cells that have no value. */
const wide = {
  id: 'wide',
  title: 'Actions cited again',
  subtitle: 'As at 30 June 2026. 2 of 31 actions.',
  columns: [
    'Provider',
    'Category',
    'Action',
    'Status',
    'First due',
    'Due now',
    'Completed',
    'Days late',
    'Evidence',
  ].map((title) => ({ key: title, title })),
  rows: Array.from({ length: 30 }, (_, i) => ({
    Provider: 'Oxfordshire',
    Category: 'Children in need of help and protection',
    Action: `Review every plan of a child in need that has been open for more than nine months, part ${i + 1}`,
    Status: 'In progress',
    'First due': new Date('2015-03-31'),
    'Due now': new Date('2015-09-30'),
    Completed: i % 2 === 0 ? null : new Date('2015-12-01'),
    'Days late': i % 2 === 0 ? null : 62 + i,
    Evidence: 'Report to the improvement board',
  })),
  notes: ['Source: actions.csv.'],
};

/** What an honest report holds, in its usual order. */
const usual: readonly Part[] = [
  { kind: 'heading', level: 1, words: 'Summary' },
  {
    kind: 'paragraph',
    words:
      'Oxfordshire was judged Good overall. Of 31 live actions, 19 were complete by 30 June 2015, and 12 were open.',
  },
  {
    kind: 'list',
    isNumbered: false,
    items: ['Leadership was judged Good.', 'Help and protection needs the board’s attention.'],
  },
  { kind: 'heading', level: 1, words: 'Judgements' },
  { kind: 'heading', level: 2, words: 'Grades by inspection' },
  { kind: 'figure', figure: matrix },
  { kind: 'table', sheet: sheetOfFigure(matrix) },
  { kind: 'heading', level: 1, words: 'Actions' },
  { kind: 'figure', figure: status },
  { kind: 'paragraph', words: 'What the board is asked to do:\nto note the report, and then:' },
  { kind: 'list', isNumbered: true, items: ['Agree the new dates.', 'Ask for evidence.'] },
  { kind: 'list', isNumbered: true, items: ['Begin again at one.'] },
  { kind: 'heading', level: 2, words: 'Actions in full' },
  { kind: 'table', sheet: wide },
  { kind: 'heading', level: 1, words: 'Sources and definitions' },
  { kind: 'paragraph', words: 'Every figure names the files that it is made from.' },
];

export const usualReport: Report = {
  title: 'Inspection findings and action progress',
  subtitle: 'Oxfordshire, as at 30 June 2026',
  day: new Date('2026-07-01'),
  parts: usual,
};

/** Every sample figure. */
export const fullReport: Report = {
  ...usualReport,
  parts: [...usual, ...figures.map((figure) => ({ kind: 'figure', figure }) as const)],
};

/** Hostile words in every place that words can stand. */
export const hostileReport: Report = {
  ...usualReport,
  title: hostile.join(' '),
  subtitle: hostile[0]!,
  parts: [
    ...hostile.flatMap((words): Part[] => [
      { kind: 'heading', level: 1, words },
      { kind: 'paragraph', words },
      { kind: 'list', items: [words], isNumbered: true },
    ]),
    {
      kind: 'figure',
      figure: {
        ...status,
        title: hostile.slice(0, 4).join(' '),
        finding: hostile.join(' '),
        alternative: hostile.join(' '),
        notes: hostile,
        rows: status.rows.map((row) => ({ ...row, category: hostile[1] })),
      },
    },
    {
      kind: 'table',
      sheet: {
        ...wide,
        title: hostile[5]!,
        rows: hostile.map((words) =>
          Object.fromEntries(wide.columns.map(({ key }) => [key, words])),
        ),
        notes: hostile,
      },
    },
  ],
};

export const writing = (signal = new AbortController().signal): Writing => ({
  document,
  signal,
  onProgress: () => {},
});
