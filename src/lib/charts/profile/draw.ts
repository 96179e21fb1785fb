import type { Frame } from '../chart.ts';
import { Pen } from '../pen.ts';
import { measure } from '../text.ts';
import { smallSize } from '../theme.ts';
import { drawBars } from './bars.ts';
import { drawNames, nameGrades, widthOf } from './names.ts';
import { drawNotices, placeNotices } from './notices.ts';
import { readBars, readGrades, type ProfileRow } from './profile.ts';

const nameWidth = 112;
const widestStep = 84;
const tallOnScreen = 260;
const leastTall = 140;
/** Room for the totals over the bars, and for the years and the words under them. */
const over = 20;
const under = 44;

/** Stacked counts at each 31 March, with the grades named beside the last bar. */
export function drawProfile(rows: readonly ProfileRow[], frame: Frame): SVGSVGElement {
  const { width, palette } = frame;
  const pen = new Pen(frame.document);
  const bars = readBars(rows);
  const most = Math.max(...bars.map(({ graded }) => graded));
  const names = nameGrades(readGrades(rows), bars.at(-1)!, nameWidth);
  const left = Math.ceil(measure(String(most), smallSize)) + 10;
  const step = Math.min((width - left - widthOf(names) - 4) / bars.length, widestStep);
  const days = bars.map(({ asAt }) => asAt);
  const { notices, height: noticeHeight } = placeNotices(days, left, step, width);

  const top = noticeHeight + over;
  const tall = frame.height === undefined ? tallOnScreen : frame.height - top - under;
  const bottom = top + Math.max(leastTall, tall);
  const toY = (count: number) => bottom - ((bottom - top) * count) / most;
  const axis = { x: left, y: bottom + under - 6, 'font-size': smallSize, fill: palette.quiet };
  return pen.picture(width, bottom + under, palette.ink, [
    pen.place(drawBars(bars, { left, top, bottom, step }, frame), 0, 0),
    ...drawNotices(pen, notices, bottom, palette),
    ...drawNames(pen, names, left + step * bars.length + 4, toY, palette),
    pen.text(['Number of authorities by grade at 31 March'], axis),
  ]);
}
