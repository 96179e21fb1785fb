import { makeFigure } from '#lib/exports/figure.ts';
import type { Report, Writing } from '#lib/exports/report.ts';
import { sheetOfFigure } from '#lib/exports/sheet.ts';
import { actionStatus } from '#lib/charts/action-status.ts';
import { gradeMatrix } from '#lib/charts/grade-matrix.ts';
import { document } from '#tests/charts/document.ts';
import { oxfordshire } from '#tests/charts/histories.ts';
import { sixCategories } from '#tests/charts/plans.ts';
import { scope, sources } from '#tests/charts/samples.ts';

const matrix = makeFigure(gradeMatrix, oxfordshire, { scope, sources });
export const status = makeFigure(actionStatus, sixCategories, { scope, sources });

/** A report with every kind of part, words that are markup, and one figure twice. */
export const report: Report = {
  title: 'Needs & <plans>',
  subtitle: 'Oxfordshire, as at 30 June 2026',
  day: new Date('2026-07-01'),
  parts: [
    { kind: 'heading', level: 1, words: 'Findings <b>' },
    { kind: 'paragraph', words: 'One "quoted" & <script>alert(1)</script>' },
    { kind: 'heading', level: 2, words: 'Strengths' },
    { kind: 'list', items: ['First', 'Second'], isNumbered: false },
    { kind: 'figure', figure: matrix },
    { kind: 'heading', level: 1, words: 'Recommendations' },
    { kind: 'list', items: ['Note it'], isNumbered: true },
    { kind: 'figure', figure: status },
    { kind: 'figure', figure: matrix },
    { kind: 'table', sheet: sheetOfFigure(status) },
  ],
};

/** Writing that nobody stops, and how far it said it was. */
export function startWriting(stopAfter = Infinity) {
  const steps: (readonly [done: number, of: number])[] = [];
  const stopper = new AbortController();
  const writing: Writing = {
    document,
    signal: stopper.signal,
    onProgress: (done, of) => {
      steps.push([done, of]);
      if (done >= stopAfter) stopper.abort();
    },
  };
  return { writing, steps };
}
