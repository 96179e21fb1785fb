import { makeFigure, type Figure } from '#lib/exports/figure.ts';
import type { Report } from '#lib/exports/report.ts';
import type { Sheet } from '#lib/exports/sheet.ts';
import { samples, scope } from '#tests/charts/samples.ts';

/** One sample of each chart that has rows. */
const usual = samples.filter(
  ([, chart, rows], i, all) =>
    rows.length > 0 && all.findIndex(([, other]) => other === chart) === i,
);

/** What a file may say in its own words, or in a code that we do not know. */
const ownFields = [
  ...['provider', 'region', 'category', 'line', 'theme', 'plan', 'framework'],
  ...['inspection_type', 'grade_as_published', 'status', 'owner'],
];

/** The rows of a chart in which one value of each such field is a text. */
function withText(rows: readonly Record<string, unknown>[], text: string) {
  const [first] = rows;
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        ownFields.includes(key) && typeof value === 'string' && value === first![key]
          ? text
          : value,
      ]),
    ),
  );
}

/** A figure of one chart or another with a text in its rows and in all words around it. */
export function figureOfText(text: string, place: number): Figure {
  const [, chart, rows] = usual[place % usual.length]!;
  return makeFigure(chart, withText(rows, text), {
    scope: { ...scope, provider: text },
    sources: [{ name: text, credit: text, contracts: ['judgements', 'actions', 'findings'] }],
    annotations: [{ day: new Date('2015-03-01'), words: text }],
    definition: text,
    alternative: text,
    selection: text,
  });
}

/** A table with a text in a row, a heading and all words around it. */
export const sheetOfTexts = (texts: readonly string[]): Sheet => ({
  id: 'texts',
  title: texts[0]!,
  subtitle: texts.at(-1)!,
  columns: [
    { key: 'number', title: 'Number' },
    { key: 'text', title: 'Text' },
    { key: 'least', title: 'Least' },
  ],
  rows: texts.map((text, i) => ({ number: i, text, least: -5 })),
  notes: texts,
});

/** A report with each text as a heading, a paragraph, an entry of a list and a cell. */
export const reportOfTexts = (texts: readonly string[], figures: readonly Figure[]): Report => ({
  title: texts[0]!,
  subtitle: texts[1] ?? texts[0]!,
  day: new Date('2026-07-01'),
  parts: [
    ...texts.flatMap((words) => [
      { kind: 'heading', level: 1, words } as const,
      { kind: 'paragraph', words } as const,
      { kind: 'list', items: [words], isNumbered: false } as const,
    ]),
    ...figures.map((figure) => ({ kind: 'figure', figure }) as const),
    { kind: 'table', sheet: sheetOfTexts(texts) },
  ],
});
