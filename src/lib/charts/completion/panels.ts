import { categoryLabel, formatPercent } from '../format.ts';
import { measure, measureLines, wrap } from '../text.ts';
import { lineHeight, smallSize, textSize } from '../theme.ts';
import { noneLive, ofLive, type Course } from './rates.ts';

/** Where the panels stand: all have the same size and the same axes. */
export interface Panels {
  readonly left: number;
  readonly across: number;
  readonly down: number;
  /** Share of a panel and the gap beside it that the gap takes. */
  readonly gutterShare: number;
  readonly titles: readonly (readonly string[])[];
  readonly titleHeight: number;
  /** Room at the right of the lines for the words at their ends, and the width of the lines. */
  readonly endWidth: number;
  readonly lineWidth: number;
  readonly height: number;
}

const gutter = 22;
export const axisHeight = 26;
const leastWidth = 165;
const leastTall = 52;
const tallOnScreen = 104;
const endWords = 60;
/** Room under the line of 0%, so that the next panel's name is not mistaken for its end. */
export const under = 14;

/** What stands at the end of a line; the words for none are broken to leave the line more room. */
export const endLines = ({ last }: Course): string[] =>
  last.live === 0 ? wrap(noneLive, endWords, textSize) : [ofLive(last)];

export function placePanels(courses: readonly Course[], width: number, height?: number): Panels {
  const left = Math.ceil(measure(formatPercent(1), smallSize)) + 8;
  const most = Math.max(1, Math.floor((width - left + gutter) / (leastWidth + gutter)));
  const across = Math.min(courses.length, 3, most);
  const down = Math.ceil(courses.length / across);
  const panel = (width - left - gutter * (across - 1)) / across;
  const titles = courses.map(({ category }) =>
    wrap(categoryLabel(category), panel, textSize, 'bold'),
  );
  const titleHeight = Math.max(...titles.map(({ length }) => length)) * lineHeight(textSize) + 10;
  const endWidth = Math.ceil(measureLines(courses.flatMap(endLines), textSize, 'bold')) + 12;
  const given = height === undefined ? tallOnScreen : (height - axisHeight) / down - titleHeight;
  const tall = Math.max(leastTall, given);
  return {
    left,
    across,
    down,
    gutterShare: gutter / (panel + gutter),
    titles,
    titleHeight,
    endWidth,
    lineWidth: panel - endWidth,
    height: Math.round((titleHeight + tall) * down + axisHeight),
  };
}
