import {
  categoryLabel,
  formatDate,
  gradeLabel,
  listWords,
  movementLabel,
} from '#lib/charts/format.ts';
import { nameSources, type Figure } from '#lib/exports/figure.ts';
import type { Part, Report } from '#lib/exports/report.ts';
import { sheetOfFigure, type Sheet } from '#lib/exports/sheet.ts';
import { suppress } from '#lib/exports/suppress.ts';
import type { Block, Template } from './block.ts';
import { sayWhole } from './figures.ts';
import { isBare } from './bare-headings.ts';
import { fill } from './fill.ts';
import type { Material } from './material.ts';
import { nameBlock } from './name-block.ts';
import { tell } from './tell.ts';
import { tidy } from './tidy.ts';

/** A report, and what each block of its template became: nothing, where it had nothing to show. */
export interface Composed {
  readonly report: Report;
  readonly pieces: readonly (readonly Part[])[];
}

const paragraph = (words: string): Part[] =>
  words.trim() === '' ? [] : [{ kind: 'paragraph', words: words.trim() }];

const list = (items: readonly string[], isNumbered: boolean): Part[] =>
  items.length === 0 ? [] : [{ kind: 'list', items, isNumbered }];

const linesOf = (words: string) =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The grades of the inspection that the report is about. */
function sheetOfGrades({ event, grades, scope, sources }: Material): Sheet[] {
  if (!event || grades.length === 0) return [];
  const isMapped = grades.some(({ grade, grade_as_published }) => grade !== grade_as_published);
  return [
    {
      id: 'inspection-grades',
      title: `Grades of the inspection published on ${formatDate(event.published)}`,
      subtitle: `As at ${formatDate(scope.asAt)}. ${grades.length} grades.`,
      columns: [
        { key: 'category', title: 'Category', label: categoryLabel },
        { key: 'grade', title: 'Grade', label: gradeLabel },
        // A word that has since been replaced is printed beside the one that it counts as.
        ...(isMapped ? [{ key: 'grade_as_published', title: 'As published' }] : []),
        { key: 'movement', title: 'Since the one before', label: movementLabel },
      ],
      rows: grades,
      notes: [nameSources(sources, ['judgements'])].filter(Boolean),
    },
  ];
}

function listFindings({ findings }: Material, which: 'strengths' | 'areas'): string[] {
  return findings
    .filter(({ is_area }) => is_area === (which === 'areas'))
    .map(({ category, finding }) =>
      category === null ? finding : `${categoryLabel(category)}: ${finding}`,
    );
}

const table = (sheet: Sheet): Part => ({ kind: 'table', sheet: tidy(sheet) });

/** The rows behind a figure; who reads a report is told in the words of the chart how it is counted. */
const sheetBehind = (figure: Figure): Sheet =>
  sheetOfFigure({ ...figure, definition: figure.chart.description });

/** A figure, or its table alone where numbers are to be left out that the picture shows. */
function showFigure(figure: Figure, threshold: number): Part {
  const whole = sheetBehind(figure);
  const sheet = suppress(whole, threshold);
  return sheet === whole ? { kind: 'figure', figure } : table(sheet);
}

function composeBlock(block: Block, template: Template, material: Material): readonly Part[] {
  const { figures, sheets, discretion } = material;
  const { threshold } = discretion;
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, words: fill(block.words, material) }];
    case 'text':
      return block.words.split(/\n{2,}/).flatMap((words) => paragraph(fill(words, material)));
    case 'story':
      return paragraph(
        block.words === null ? tell(block.story, material) : fill(block.words, material),
      );
    case 'findings':
      return list(listFindings(material, block.which), false);
    case 'grades':
      return sheetOfGrades(material).map(table);
    case 'recommendations':
      return list(linesOf(fill(block.words, material)), true);
    case 'figure': {
      const figure = figures.get(block.chart);
      return figure ? [showFigure(figure, threshold)] : [];
    }
    case 'table': {
      const sheet = sheets.get(block.table);
      return sheet ? [table(suppress(sheet, threshold))] : [];
    }
    case 'appendix':
      return template.blocks
        .flatMap((one) => (one.kind === 'figure' ? [figures.get(one.chart)] : []))
        .flatMap((figure) => (figure ? [table(suppress(sheetBehind(figure), threshold))] : []));
  }
}

/** How figures are counted, where no table of theirs in the report says it. */
function defineFigures(parts: readonly Part[]): Part[] {
  const told = parts.flatMap((part) => (part.kind === 'table' ? [part.sheet.id] : []));
  const items = parts.flatMap((part) =>
    part.kind === 'figure' && !told.includes(part.figure.chart.id)
      ? [`${part.figure.title}: ${part.figure.chart.description}`]
      : [],
  );
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 1, words: 'How it is counted', isInNotes: true },
    { kind: 'list', items, isNumbered: false, isInNotes: true },
  ];
}

/** Words that are still to be written are missed by nobody but their writer. */
const isMissed = ({ kind }: Block) =>
  kind !== 'heading' && kind !== 'text' && kind !== 'recommendations';

/** Where the appendix begins, with the heading over it; the end where there is none. */
function findAppendix({ blocks }: Template): number {
  const at = blocks.findIndex(({ kind }) => kind === 'appendix');
  if (at < 0) return blocks.length;
  return blocks[at - 1]?.kind === 'heading' ? at - 1 : at;
}

/**
 * Fills a template with what is known. A block that has nothing to show is left out, with the heading
 * over it where that has no other, and the report says so before its appendix, or at its end.
 *
 * @param day on which it is made
 */
export function compose(template: Template, material: Material, day: Date): Composed {
  const filled = template.blocks.map((block) => composeBlock(block, template, material));
  const pieces = filled.map((piece, i) => (isBare(template.blocks, filled, i) ? [] : piece));
  const missed = template.blocks.filter((block, i) => pieces[i]!.length === 0 && isMissed(block));
  const names = [...new Set(missed.map(nameBlock))];
  const note =
    names.length === 0
      ? ''
      : `Left out, because the files say nothing of it here: ${listWords(names.map((name) => `“${name}”`))}.`;
  const end = findAppendix(template);
  return {
    pieces,
    report: {
      title: fill(template.title, material),
      subtitle: sayWhole(material),
      day,
      parts: [
        ...pieces.slice(0, end).flat(),
        // A line at the very end could stand alone on a page of its own.
        ...paragraph(note),
        ...defineFigures(pieces.flat()),
        ...pieces.slice(end).flat(),
      ],
    },
  };
}
