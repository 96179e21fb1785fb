import { paper } from '#lib/charts/theme.ts';
import { describeFigure } from './describe.ts';
import type { Figure } from './figure.ts';
import { millimetresPerInch, type Format } from './format.ts';
import { describePng } from './png-chunks.ts';
import { readSize } from './size.ts';
import { writeSvg } from './svg.ts';

/** Browsers return an empty picture, without an error, for a canvas larger than this. */
const longestSide = 16_384;
const mostDots = 64_000_000;

/** The size in dots of a picture in millimetres, within what browsers can draw. */
export function sizeInDots(width: number, height: number, dotsPerInch: number) {
  const [wide, tall] = [width, height].map((side) => (side * dotsPerInch) / millimetresPerInch) as [
    number,
    number,
  ];
  const scale = Math.min(
    1,
    longestSide / Math.max(wide, tall),
    Math.sqrt(mostDots / (wide * tall)),
  );
  return { width: Math.round(wide * scale), height: Math.round(tall * scale), isFull: scale === 1 };
}

/** What the file says of itself, by the keywords of the PNG specification, which asks for this form of time. */
export const wordsOf = (figure: Figure, made: Date) => ({
  Title: figure.title,
  Description: figure.alternative,
  'Creation Time': made.toISOString(),
  Source: figure.source,
  Comment: describeFigure(figure),
  Software: 'Throughline',
});

/** The browser does what waits before it goes on. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** As much of a picture as shows whether all of it is there. */
const sampleWidth = 160;

/** The sum of all colours of a picture made small: what two drawings of it have in common. */
function measureInk(image: HTMLImageElement, document: Document): number {
  const canvas = document.createElement('canvas');
  canvas.width = sampleWidth;
  canvas.height = Math.round((sampleWidth * image.naturalHeight) / image.naturalWidth);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return context
    .getImageData(0, 0, canvas.width, canvas.height)
    .data.reduce((sum, one) => sum + one);
}

/**
 * A picture that the browser has read, with its letters: some say it is ready before it is. Two tasks
 * later it is drawn until two drawings in a row have the same ink.
 */
async function loadPicture(svg: string, document: Document): Promise<HTMLImageElement> {
  const image = document.createElement('img');
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  let ink = NaN;
  for (let drawing = 0; drawing < 3; drawing++) {
    await nextTask();
    await nextTask();
    const drawn = measureInk(image, document);
    if (drawn === ink) break;
    ink = drawn;
  }
  return image;
}

/**
 * The SVG drawn by the browser into dots, with its size in print and its words in the file.
 *
 * @param made when it is made
 */
export async function writePng(
  figure: Figure,
  document: Document,
  format: Format,
  made: Date,
): Promise<Blob> {
  const svg = writeSvg(figure, document, format);
  const { dotsPerInch } = format;
  const { width, height } = readSize(svg);
  const size = sizeInDots(width, height, dotsPerInch);
  const image = await loadPicture(svg, document);

  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0, size.width, size.height);
  // The picture has an opaque ground; an empty dot in it means that the browser drew nothing.
  const [, , , opacity] = context.getImageData(2, 2, 1, 1).data;
  if (opacity !== 255) throw new Error('The browser could not draw a picture of this size.');
  // Millimetres are rarely whole dots, so that the last row of dots may be covered in part only.
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = paper.paper;
  context.fillRect(0, 0, size.width, size.height);

  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The browser could not write the picture.');
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const described = describePng(
    bytes,
    size.isFull ? Math.round((1000 * dotsPerInch) / millimetresPerInch) : null,
    wordsOf(figure, made),
  );
  return new Blob([described], { type: 'image/png' });
}
