import { measure, widestWord, wrap } from '../text.ts';
import { lineHeight, smallSize, textSize } from '../theme.ts';
import { gradeWord, includesLeavers, shortWord, type Judgement } from './history.ts';
import { cellPadding, type Manner } from './manner.ts';

/** What stands in a cell: the grade, and a remark in smaller type. */
export interface CellText {
  readonly word: string;
  readonly remark: string;
}

export function cellText(judgement: Judgement, { form }: Manner): CellText {
  const remark = includesLeavers(judgement);
  return form === 'words'
    ? { word: gradeWord(judgement), remark: remark ? 'incl. care leavers' : '' }
    : { word: shortWord(judgement) + (remark ? '*' : ''), remark: '' };
}

/** The least width of a cell: its words may stand one under the other, its remark stays whole. */
export const leastCellWidth = ({ word, remark }: CellText): number =>
  2 * cellPadding + Math.max(widestWord(word, textSize, 'bold'), measure(remark, smallSize));

/** The lines of a cell of a given width, and how tall they are together. */
export function setCell({ word, remark }: CellText, width: number) {
  const words = wrap(word, width - 2 * cellPadding, textSize, 'bold');
  const remarks = wrap(remark, width - 2 * cellPadding, smallSize);
  const height = words.length * lineHeight(textSize) + remarks.length * lineHeight(smallSize);
  return { words, remarks, height };
}
