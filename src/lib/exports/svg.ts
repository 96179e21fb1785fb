import { drawToFit } from '#lib/charts/fit.ts';
import { Pen } from '#lib/charts/pen.ts';
import { paper, textSize } from '#lib/charts/theme.ts';
import { drawFigure, type Size } from './draw-figure.ts';
import type { Figure } from './figure.ts';
import { millimetresPerPoint, type Format } from './format.ts';
import { serialize } from './serialize.ts';

/** A name for the ids of one picture, so that several pictures can stand in one page. */
function nameIds({ chart, scope }: Figure): string {
  const parts = [
    chart.id,
    scope.provider,
    scope.category ?? '',
    scope.asAt.toISOString().slice(0, 10),
  ];
  return parts.join('-').replace(/[^a-z0-9]+/gi, '-');
}

/** Millimetres of a unit of a chart whose text is to have so many points. */
const unitOf = (points: number) => (points * millimetresPerPoint) / textSize;

const round = (length: number) => Math.round(length * 100) / 100;

/** A picture that needs nothing around it: no style sheet, no variable, no font file. */
export function writeSvg(figure: Figure, document: Document, format: Format): string {
  const draw = (size: Size) => drawFigure(figure, size, document, format.isStandalone);
  const { svg, scale } = drawToFit(draw, format, {
    wanted: unitOf(format.textSize),
    least: unitOf(format.leastTextSize),
  });
  const pen = new Pen(document);
  const width = format.width / scale;
  const height = Math.max(format.height / scale, Number(svg.getAttribute('height')));
  const ground = pen.element('rect', { width, height, fill: paper.paper });
  const name = nameIds(figure);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    'aria-labelledby': `${name}-title ${name}-desc`,
    width: `${round(format.width)}mm`,
    height: `${round(height * scale)}mm`,
    viewBox: `0 0 ${round(width)} ${round(height)}`,
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  svg.prepend(
    pen.element('title', { id: `${name}-title` }, figure.title),
    pen.element('desc', { id: `${name}-desc` }, figure.alternative),
    ground,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialize(svg)}\n`;
}
