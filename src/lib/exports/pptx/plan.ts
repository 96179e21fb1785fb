import type { Figure } from '../figure.ts';
import type { Part, Report } from '../report.ts';
import type { Sheet } from '../sheet.ts';
import { divideText, type Block } from './text-slides.ts';

/** One slide, by what stands on it under its title. */
export type Slide =
  | { readonly kind: 'section'; readonly title: string }
  | { readonly kind: 'text'; readonly title: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly title: string; readonly sheet: Sheet }
  | { readonly kind: 'figure'; readonly figure: Figure };

/** A larger table cannot be read from a screen on the wall. */
const mostRows = 8;
const mostColumns = 6;

const fits = ({ rows, columns }: Sheet) => rows.length <= mostRows && columns.length <= mostColumns;

function blocksOf(part: Part): Block[] {
  if (part.kind === 'paragraph') return [{ words: part.words, mark: 'none' }];
  if (part.kind !== 'list') return [];
  return part.items.map((words) => ({ words, mark: part.isNumbered ? 'number' : 'bullet' }));
}

/**
 * The slides of a report after its opening. What has words is titled by its headings; a heading has a
 * slide of its own only before a figure, whose title says what there is to see. Tables that are too
 * large are named at the end, so that nobody misses them.
 */
export function planSlides({ title, parts: all }: Report): Slide[] {
  const parts = all.filter((part) => !('isInNotes' in part));
  const slides: Slide[] = [];
  const unread: string[] = [];
  let chapter = '';
  let heading = title;
  let waiting: Block[] = [];
  const addText = () => {
    for (const blocks of divideText(waiting)) slides.push({ kind: 'text', title: heading, blocks });
    waiting = [];
  };
  for (const [i, part] of parts.entries()) {
    if (part.kind === 'heading') {
      addText();
      if (part.level === 1) chapter = part.words;
      heading = part.level === 1 ? chapter : [chapter, part.words].filter(Boolean).join(': ');
      if (parts[i + 1]?.kind === 'figure') slides.push({ kind: 'section', title: heading });
    } else if (part.kind === 'figure') {
      addText();
      slides.push({ kind: 'figure', figure: part.figure });
    } else if (part.kind === 'table' && fits(part.sheet)) {
      addText();
      slides.push({ kind: 'table', title: part.sheet.title, sheet: part.sheet });
    } else if (part.kind === 'table') unread.push(`${heading}: ${part.sheet.title}`);
    else waiting.push(...blocksOf(part));
  }
  addText();
  heading = 'In the written report';
  waiting.push(...unread.map((words): Block => ({ words, mark: 'bullet' })));
  addText();
  return slides;
}
