import { ImageRun, Paragraph } from 'docx';
import { cleanLine } from '../clean-words.ts';
import type { Figure } from '../figure.ts';
import { millimetresPerInch } from '../format.ts';
import type { Picture } from '../picture.ts';
import { tallestPicture } from './page.ts';
import { writeCaption, writeNote } from './text.ts';

/** The measure of pictures in the library: 96 to an inch. */
const toPixels = (millimetres: number) => (millimetres * 96) / millimetresPerInch;

/** A figure with its caption over it and its notes under it, which stay on one page. */
export function writeFigure(figure: Figure, { svg, png, width, height }: Picture): Paragraph[] {
  const scale = Math.min(1, tallestPicture / height);
  const transformation = { width: toPixels(width * scale), height: toPixels(height * scale) };
  const notes = [figure.selection, ...figure.notes, figure.source].filter(Boolean);
  const picture = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    fallback: { type: 'png', data: png },
    transformation,
    altText: {
      name: figure.chart.id,
      title: cleanLine(figure.title),
      description: cleanLine(figure.alternative),
    },
  });
  return [
    writeCaption('Figure', figure.title, figure.subtitle),
    new Paragraph({ style: 'PictureRow', keepNext: notes.length > 0, children: [picture] }),
    ...notes.map((note, i) => writeNote(note, i === notes.length - 1)),
  ];
}
