import { HeadingLevel, Paragraph, type Table } from 'docx';
import { cleanLine } from '../clean-words.ts';
import type { Figure } from '../figure.ts';
import type { Picture } from '../picture.ts';
import type { Part, Report } from '../report.ts';
import { writeFigure } from './figure.ts';
import { writeList } from './lists.ts';
import type { Orientation } from './page.ts';
import { writeTable } from './table.ts';
import { writeRuns } from './text.ts';

/** What stands on pages of one kind. */
interface Section {
  readonly orientation: Orientation;
  readonly children: readonly (Paragraph | Table)[];
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

function writePart(
  part: Part,
  position: number,
  isFirst: boolean,
  pictures: ReadonlyMap<Figure, Picture>,
): Section {
  if (part.kind === 'table') return writeTable(part.sheet);
  const write = () => {
    switch (part.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: levels[part.level],
            // The contents have the first page to themselves, unless something stands under them already.
            pageBreakBefore: isFirst,
            children: writeRuns(cleanLine(part.words)),
          }),
        ];
      case 'paragraph':
        return [new Paragraph({ children: writeRuns(part.words) })];
      case 'list':
        return writeList(part.items, part.isNumbered, position);
      case 'figure':
        return writeFigure(part.figure, pictures.get(part.figure)!);
    }
  };
  return { orientation: 'portrait', children: write() };
}

/**
 * The parts of a report in order. Where the page must be turned, a section ends and another begins,
 * with the headings that would otherwise stand alone at the end of the one before.
 */
export function writeParts(
  { parts }: Report,
  pictures: ReadonlyMap<Figure, Picture>,
): readonly Section[] {
  const sections: { orientation: Orientation; children: (Paragraph | Table)[] }[] = [
    { orientation: 'portrait', children: [] },
  ];
  let headings = 0;
  for (const [i, part] of parts.entries()) {
    const { orientation, children } = writePart(part, i, i === 0, pictures);
    const last = sections.at(-1)!;
    if (orientation === last.orientation) last.children.push(...children);
    else {
      const moved = last.children.splice(last.children.length - headings);
      sections.push({ orientation, children: [...moved, ...children] });
    }
    headings = part.kind === 'heading' ? headings + 1 : 0;
  }
  return sections;
}
