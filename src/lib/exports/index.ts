import type { Figure } from './figure.ts';
import type { Format } from './format.ts';

/** A kind of file that any figure can become. */
export interface Exporter {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  /** Its code is sent for when it is first used, not with the page. */
  readonly write: (figure: Figure, document: Document, format: Format) => Promise<Blob>;
}

export const exporters: readonly Exporter[] = [
  {
    id: 'svg',
    label: 'Picture for print (SVG)',
    extension: 'svg',
    write: async (figure, document, format) => {
      const { writeSvg } = await import('./svg.ts');
      return new Blob([writeSvg(figure, document, format)], { type: 'image/svg+xml' });
    },
  },
  {
    id: 'png',
    label: 'Picture (PNG)',
    extension: 'png',
    write: async (figure, document, format) =>
      (await import('./png.ts')).writePng(figure, document, format),
  },
  {
    id: 'csv',
    label: 'Figures (CSV)',
    extension: 'csv',
    write: async (figure) => {
      const { writeCsv } = await import('./csv.ts');
      return new Blob([writeCsv(figure)], { type: 'text/csv' });
    },
  },
];
