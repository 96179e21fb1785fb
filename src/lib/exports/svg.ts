import { drawToFit } from '#lib/charts/fit.ts';
import { Pen } from '#lib/charts/pen.ts';
import { paper, textSize } from '#lib/charts/theme.ts';
import { drawFigure, type Size } from './draw-figure.ts';
import { describeFigure } from './describe.ts';
import type { Figure } from './figure.ts';
import { millimetresPerPoint, type Format } from './format.ts';
import { serialize } from './serialize.ts';

/** A short number for a text, which another text is most unlikely to have: FNV-1a of 32 bits. */
function digest(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(36);
}

/** A name for the ids of one picture, so that pictures that differ can stand in one page. */
const nameIds = ({ chart }: Figure, picture: string) => `${chart.id}-${digest(picture)}`;

/**
 * What the file says of itself to programs, in the words of Dublin Core. The names come without a
 * prefix, because pages serialize those of other kinds wrongly.
 */
function makeMetadata(figure: Figure, pen: Pen): SVGElement {
  const terms = {
    title: figure.title,
    description: figure.alternative,
    abstract: describeFigure(figure),
    source: figure.source,
    creator: 'Throughline',
  };
  const xmlns = 'http://purl.org/dc/terms/';
  const said = Object.entries(terms).map(([name, words]) => pen.element(name, { xmlns }, words));
  const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
  const about = pen.element('Description', {}, said);
  return pen.element('metadata', {}, [pen.element('RDF', { xmlns: rdf }, [about])]);
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
  const words = `${figure.alternative} ${describeFigure(figure)}`;
  const name = nameIds(figure, words + serialize(svg));
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
    pen.element('desc', { id: `${name}-desc` }, words),
    makeMetadata(figure, pen),
    ground,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialize(svg)}\n`;
}
