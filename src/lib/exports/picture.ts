import type { Figure } from './figure.ts';
import type { Format } from './format.ts';
import type { Writing } from './report.ts';
import { readSize } from './size.ts';
import { writeSvg } from './svg.ts';

/** Makes a PNG of a figure: in a page by its canvas, elsewhere by other means. */
export type PngMaker = (figure: Figure, document: Document, format: Format) => Promise<Blob>;

/** A figure as both kinds of picture, with its size in millimetres. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

async function makePicture(
  figure: Figure,
  document: Document,
  format: Format,
  makePng: PngMaker,
): Promise<Picture> {
  const svg = writeSvg(figure, document, format);
  const png = new Uint8Array(await (await makePng(figure, document, format)).arrayBuffer());
  return { svg, png, ...readSize(svg) };
}

/**
 * The pictures of figures, one after another, so that a page can show how far it is and stop between
 * two of them. The last step is the file that they go into.
 */
export async function makePictures(
  figures: readonly Figure[],
  { document, onProgress, signal }: Writing,
  format: Format,
  makePng: PngMaker,
): Promise<Map<Figure, Picture>> {
  const pictures = new Map<Figure, Picture>();
  for (const [done, figure] of figures.entries()) {
    signal.throwIfAborted();
    onProgress(done, figures.length + 1);
    pictures.set(figure, await makePicture(figure, document, format, makePng));
  }
  signal.throwIfAborted();
  onProgress(figures.length, figures.length + 1);
  return pictures;
}
