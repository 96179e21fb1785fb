import type { Palette } from '../palette.ts';
import { hatch } from '../hatch.ts';
import type { Pen } from '../pen.ts';
import { sum } from '../sum.ts';
import { ascent, lineHeight, smallSize } from '../theme.ts';
import type { Band } from './band.ts';
import { drawGrade, drawVisit } from './draw-cell.ts';
import { gap } from './manner.ts';
import type { Layout } from './layout.ts';

/** One band of the matrix with its heading and the labels of its rows. */
export function drawBand(pen: Pen, band: Band, layout: Layout, top: number, palette: Palette) {
  const { left, lines, manner } = layout;
  const bodyTop = top + band.headHeight;
  const height = sum(lines.map((line) => line.height));
  const tops = lines.map((_, i) => bodyTop + sum(lines.slice(0, i).map((line) => line.height)));
  const labels = lines.map(({ label, height }, i) => {
    const spare = height - gap - label.length * lineHeight(manner.size);
    const y = tops[i]! + spare / 2 + ascent(manner.size);
    return pen.text(label, { x: 0, y, 'font-size': manner.size });
  });
  const columns = band.columns.flatMap((column) => {
    const { inspection, width } = column;
    const x = left + column.x;
    if (!inspection.isGraded) {
      const place = { x, y: bodyTop, width, height: height - gap };
      return drawVisit(pen, inspection, place, palette);
    }
    return lines.flatMap(({ line, height }, i) => {
      const place = { x, y: tops[i]!, width, height: height - gap };
      const judgement = inspection.judgements.get(line);
      if (judgement) return drawGrade(pen, judgement, place, manner, palette);
      return [pen.element('path', { d: hatch(place), stroke: palette.hatch, fill: 'none' })];
    });
  });
  const breaks = band.columns
    .filter(({ startsGroup }) => startsGroup)
    .map(({ x }) => {
      const at = left + x - manner.breakGap / 2;
      const ends = { x1: at, x2: at, y1: top, y2: bodyTop + height - gap };
      return pen.element('line', { ...ends, stroke: palette.quiet, 'stroke-width': 1.5 });
    });
  return [...drawHead(pen, band, layout, top, palette), ...labels, ...columns, ...breaks];
}

/** Frameworks over their columns, standing on the dates; under these the types of inspection. */
function drawHead(pen: Pen, band: Band, { left, manner }: Layout, top: number, palette: Palette) {
  const { size } = manner;
  const dateTop = top + band.groupHeight;
  const typeTop = dateTop + band.dateHeight;
  const groups = band.groups.map(({ x, lines }) => {
    const y = dateTop - lines.length * lineHeight(size) + ascent(size);
    return pen.text(lines, { x: left + x, y, 'font-weight': 'bold', 'font-size': size });
  });
  const dates = band.columns.map(({ x, date }) =>
    pen.text(date, { x: left + x, y: dateTop + ascent(size), 'font-size': size }),
  );
  const types = band.types.map((lines, i) => {
    const place = { x: left + band.columns[i]!.x, y: typeTop + ascent(smallSize) };
    return pen.text(lines, { ...place, 'font-size': smallSize, fill: palette.quiet });
  });
  return [...groups, ...dates, ...types].filter((text) => text.textContent !== '');
}
