import type { Figure } from './figure.ts';
import { wordPortrait } from './format.ts';
import { writeNote } from './html-parts.ts';
import { escape } from './serialize.ts';
import { writeSvg } from './svg.ts';

/** Pictures by their figures, which stay the same while only words are written. */
const pictures = new WeakMap<Figure, string>();

/** A bare picture: within a page it needs no ids, and ids would collide. */
export function drawPicture(figure: Figure, document: Document): string {
  const drawn = pictures.get(figure);
  if (drawn !== undefined) return drawn;
  const svg = writeSvg(figure, document, { ...wordPortrait, isStandalone: false })
    .replace(/^<\?xml[^>]*>\s*/, '')
    .replace(/<(title|desc) id="[^"]*">[\s\S]*?<\/\1>/g, '')
    // By a function, because signs such as $' in words would stand for parts of the picture.
    .replace(/ aria-labelledby="[^"]*"/, () => ` aria-label="${escape(figure.alternative)}"`)
    .trim();
  pictures.set(figure, svg);
  return svg;
}

/** What stands over the picture of a figure. */
export const writeCaption = ({ title, subtitle }: Figure, number: number): string =>
  `<figcaption><strong>Figure ${number}. ${escape(title)}</strong><br>${escape(subtitle)}</figcaption>`;

/** What stands below it. */
export const writeReading = ({ summary, selection, notes, source }: Figure): string =>
  `<p>${escape(summary)}</p>\n${writeNote([selection, ...notes, source].filter(Boolean).join(' '))}`;

/** A figure with its number among the figures, as markup. */
export const writeFigure = (
  figure: Figure,
  number: number,
  document: Document,
): string => `<figure id="figure-${number}">
${writeCaption(figure, number)}
${drawPicture(figure, document)}
${writeReading(figure)}
</figure>`;
