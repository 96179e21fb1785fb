import { execFileSync } from 'node:child_process';
import { millimetresPerInch } from '#lib/exports/format.ts';
import type { PngMaker } from '#lib/exports/picture.ts';
import { writeSvg } from '#lib/exports/svg.ts';

/** A real picture without a browser. */
export const makePng: PngMaker = async (figure, document, format) => {
  const width = Math.round((format.width * format.dotsPerInch) / millimetresPerInch);
  const png = execFileSync('rsvg-convert', ['--width', String(width), '--keep-aspect-ratio'], {
    input: writeSvg(figure, document, format),
    maxBuffer: 2 ** 26,
  });
  return new Blob([png], { type: 'image/png' });
};
