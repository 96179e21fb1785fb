import type { Figure } from './figure.ts';
import type { Format } from './format.ts';
import type { Sheet } from './sheet.ts';

/** The code of each is sent for when it is first used, not with the page. */
interface Exporter {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
}

/** A kind of file that any figure can become; some say when they were made. */
export interface FigureExporter extends Exporter {
  readonly write: (figure: Figure, document: Document, format: Format, made: Date) => Promise<Blob>;
}

/** A kind of file that the rows of any figure and any table can become. */
export interface SheetExporter extends Exporter {
  readonly write: (sheet: Sheet) => Promise<Blob>;
}

export const figureExporters: readonly FigureExporter[] = [
  {
    id: 'png',
    label: 'Picture (PNG)',
    extension: 'png',
    write: async (figure, document, format, made) =>
      (await import('./png.ts')).writePng(figure, document, format, made),
  },
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
    id: 'pdf',
    label: 'Page (PDF)',
    extension: 'pdf',
    write: async (figure, document, format) =>
      (await import('./pdf.ts')).writePdf(figure, document, format),
  },
  {
    id: 'html',
    label: 'Part of a web page (HTML)',
    extension: 'html',
    write: async (figure, document, format) => {
      const { writeHtml } = await import('./figure-html.ts');
      return new Blob([writeHtml(figure, document, format)], { type: 'text/html' });
    },
  },
];

export const sheetExporters: readonly SheetExporter[] = [
  {
    id: 'csv',
    label: 'Figures (CSV)',
    extension: 'csv',
    write: async (sheet) => {
      const { writeCsv } = await import('./csv.ts');
      return new Blob([writeCsv(sheet)], { type: 'text/csv' });
    },
  },
  {
    id: 'xlsx',
    label: 'Workbook (XLSX)',
    extension: 'xlsx',
    write: async (sheet) => (await import('./xlsx.ts')).writeXlsx(sheet),
  },
];
