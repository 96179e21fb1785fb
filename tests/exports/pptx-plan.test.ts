import { expect, it } from 'vitest';
import { planSlides } from '#lib/exports/pptx/plan.ts';
import type { Part } from '#lib/exports/report.ts';
import type { Sheet } from '#lib/exports/sheet.ts';
import { figureOf, samples } from '#tests/charts/samples.ts';

const figure = figureOf(samples[0]!);
const sheetOf = (title: string, rows: number): Sheet => ({
  id: 'a',
  title,
  subtitle: 'As at 31 March 2015.',
  columns: [{ key: 'n', title: 'Number' }],
  rows: Array.from({ length: rows }, (_, n) => ({ n })),
  notes: [],
});
const heading = (words: string, level: 1 | 2 = 1): Part => ({ kind: 'heading', level, words });
const plan = (...parts: Part[]) =>
  planSlides({ title: 'A report', subtitle: '', day: new Date('2026-11-26'), parts });

it('titles words by their headings, and gives a heading a slide only before a figure', () => {
  const slides = plan(
    heading('Findings'),
    heading('Strengths', 2),
    { kind: 'list', items: ['One', 'Two'], isNumbered: false },
    heading('Progress'),
    { kind: 'figure', figure },
  );
  expect(slides.map((slide) => [slide.kind, 'title' in slide ? slide.title : ''])).toEqual([
    ['text', 'Findings: Strengths'],
    ['section', 'Progress'],
    ['figure', ''],
  ]);
});

it('shows a table of eight rows, and names a larger one at the end with its chapter', () => {
  const slides = plan(
    heading('Grades'),
    { kind: 'table', sheet: sheetOf('Eight', 8) },
    heading('Appendix'),
    { kind: 'table', sheet: sheetOf('Nine', 9) },
  );
  expect(slides).toMatchObject([
    { kind: 'table', title: 'Eight' },
    {
      kind: 'text',
      title: 'In the written report',
      blocks: [{ words: 'Appendix: Nine', mark: 'bullet' }],
    },
  ]);
});

it('has no slide for what the notes of the slides say', () => {
  const slides = plan(
    { kind: 'figure', figure },
    { kind: 'heading', level: 1, words: 'How it is counted', isInNotes: true },
    { kind: 'list', items: ['So.'], isNumbered: false, isInNotes: true },
    heading('Recommendations'),
    { kind: 'paragraph', words: 'Note it.' },
  );
  expect(slides.map((slide) => ('title' in slide ? slide.title : slide.kind))).toEqual([
    'figure',
    'Recommendations',
  ]);
});

it('titles words before any heading by the report', () => {
  expect(plan({ kind: 'paragraph', words: 'First.' })).toMatchObject([
    { kind: 'text', title: 'A report', blocks: [{ words: 'First.', mark: 'none' }] },
  ]);
});
