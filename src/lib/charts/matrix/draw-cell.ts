import { categoryLabel, formatDate, formatMonth } from '../format.ts';
import type { Box } from '../hatch.ts';
import { meaning } from '../meaning.ts';
import { gradeFill, type Palette } from '../palette.ts';
import type { Pen } from '../pen.ts';
import { measure } from '../text.ts';
import { ascent, lineHeight, smallSize, textSize } from '../theme.ts';
import { cellText, setCell } from './cell.ts';
import { gradeWord, isVisit, type Inspection, type Judgement } from './history.ts';
import type { Manner } from './manner.ts';

function meaningOf(judgement: Judgement) {
  const { line, published } = judgement;
  const value = `${categoryLabel(line)}, ${formatDate(published)}: ${gradeWord(judgement)}`;
  return meaning(value, { category: line, inspection: published });
}

export function drawGrade(
  pen: Pen,
  judgement: Judgement,
  { x, y, width, height }: Box,
  manner: Manner,
  palette: Palette,
): Node[] {
  const { fill, ink } = gradeFill(palette, judgement.grade);
  const { words, remarks, height: tall } = setCell(cellText(judgement, manner), width);
  const top = y + (height - tall) / 2;
  const below = top + words.length * lineHeight(textSize);
  const middle = { 'text-anchor': 'middle', fill: ink, x: x + width / 2 };
  const word = { ...middle, y: top + ascent(textSize), 'font-weight': 'bold' };
  const remark = { ...middle, y: below + ascent(smallSize), 'font-size': smallSize };
  return [
    pen.element('rect', { x, y, width, height, fill, ...meaningOf(judgement) }),
    pen.text(words, word),
    ...(remarks.length > 0 ? [pen.text(remarks, remark)] : []),
  ];
}

/** Written upwards, so that a visit never takes the room of a grade. */
export function drawVisit(
  pen: Pen,
  inspection: Inspection,
  { x, y, width, height }: Box,
  palette: Palette,
): Node[] {
  const word = isVisit(inspection) ? 'Visit' : 'No grade';
  const dated = `${word} ${formatMonth(inspection.published)}`;
  const text = measure(dated, smallSize) <= height - 8 ? dated : word;
  const [baseline, middle] = [x + width / 2 + smallSize * 0.36, y + height / 2].map(
    (length) => Math.round(length * 100) / 100,
  ) as [number, number];
  const turn = `rotate(-90,${baseline},${middle})`;
  const type = { 'font-size': smallSize, fill: palette.quiet, 'text-anchor': 'middle' };
  const edge = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 };
  return [
    pen.element('rect', {
      ...edge,
      fill: 'none',
      stroke: palette.grid,
      ...meaning(`${word}, ${formatDate(inspection.published)}`, {
        inspection: inspection.published,
      }),
    }),
    pen.text([text], { x: baseline, y: middle, transform: turn, ...type }),
  ];
}
