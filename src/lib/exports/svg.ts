import { Pen } from '#lib/charts/pen.ts';
import { drawFigure } from './draw-figure.ts';
import type { Figure } from './figure.ts';
import { serialize } from './serialize.ts';

/** A unit of a chart on paper, in millimetres: its text of 14 units is then 9.9 points. */
const unit = 0.25;

/** 159 by 100 mm, the size of a picture across an A4 page. */
const size = { width: 636, height: 400 };

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

/** A picture that needs nothing around it: no style sheet, no variable, no font file. */
export function writeSvg(figure: Figure, document: Document): string {
  const svg = drawFigure(figure, size, document);
  const pen = new Pen(document);
  const name = nameIds(figure);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    'aria-labelledby': `${name}-title ${name}-desc`,
    width: `${size.width * unit}mm`,
    height: `${Number(svg.getAttribute('height')) * unit}mm`,
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  svg.prepend(
    pen.element('title', { id: `${name}-title` }, figure.title),
    pen.element('desc', { id: `${name}-desc` }, figure.summary),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialize(svg)}\n`;
}
