import { Pen } from '#lib/charts/pen.ts';
import { wrap } from '#lib/charts/text.ts';
import { ascent, lineHeight, paper, smallSize, textSize, titleSize } from '#lib/charts/theme.ts';
import type { Figure } from './figure.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const margin = 10;
const gap = 12;

/**
 * The whole picture on paper: title, as-at date, chart, notes and source, or the chart alone where
 * the text around it has the words. It is as tall as asked for, or taller if its words and its chart
 * need more, so that nothing is cut or overlaps.
 */
export function drawFigure(
  figure: Figure,
  { width, height }: Size,
  document: Document,
  isStandalone = true,
) {
  const pen = new Pen(document);
  const inner = width - 2 * margin;
  const nodes: Node[] = [];
  let y = margin;
  const write = (words: string, size: number, weight: 'bold' | 'normal', fill: string) => {
    const lines = wrap(words, inner, size, weight);
    if (lines.length === 0) return;
    const type = { 'font-size': size, 'font-weight': weight, fill };
    nodes.push(pen.text(lines, { x: margin, y: y + ascent(size), ...type }));
    y += lines.length * lineHeight(size);
  };

  if (isStandalone) {
    write(figure.title, titleSize, 'bold', paper.ink);
    y += 3;
    write(figure.subtitle, textSize, 'normal', paper.quiet);
    y += gap;
  }

  const caption = isStandalone ? [...figure.notes, figure.source].join(' ') : '';
  const captionHeight = wrap(caption, inner, smallSize).length * lineHeight(smallSize);
  const frame = { width: inner, height: height - y - gap - captionHeight - margin };
  const chart = figure.chart.draw(figure.rows, {
    ...frame,
    document,
    palette: paper,
    annotations: figure.annotations,
  });
  nodes.push(pen.place(chart, margin, y));
  y += Number(chart.getAttribute('height')) + gap;

  write(caption, smallSize, 'normal', paper.quiet);
  const tall = Math.max(height, y + margin);
  return pen.picture(width, tall, paper.ink, nodes);
}
