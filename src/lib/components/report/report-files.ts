import { presets, wordPortrait } from '#lib/exports/format.ts';
import { figureExporters, sheetExporters } from '#lib/exports/index.ts';
import type { Report, Writing } from '#lib/exports/report.ts';

/** What the user wants of the files. */
export interface Wanted {
  /** Whether charts are PowerPoint's own, which carry their numbers, or pictures. */
  readonly isNative: boolean;
  /** A document of Word whose styles the new one takes. */
  readonly look: File | null;
  /** The exporters by which figures go into a folder, and the format of the pictures. */
  readonly kinds: readonly string[];
  readonly size: string;
}

export const firstWanted: Wanted = {
  isNative: true,
  look: null,
  kinds: ['svg', 'png', 'csv'],
  size: wordPortrait.id,
};

/** A kind of file that a report can become; its code is sent for when it is first used. */
interface ReportFile {
  readonly label: string;
  readonly ending: string;
  readonly write: (report: Report, wanted: Wanted, writing: Writing) => Promise<Blob>;
}

export const reportFiles: readonly ReportFile[] = [
  {
    label: 'Word (.docx)',
    ending: '.docx',
    write: async (report, { look }, writing) => {
      const [{ writeDocx }, { readStyles }] = await Promise.all([
        import('#lib/exports/docx/write-docx.ts'),
        import('#lib/exports/docx/read-styles.ts'),
      ]);
      return writeDocx(report, writing, look === null ? null : await readStyles(look));
    },
  },
  {
    label: 'PowerPoint (.pptx)',
    ending: '.pptx',
    write: async (report, { isNative }, writing) =>
      (await import('#lib/exports/pptx/write-pptx.ts')).writePptx(report, writing, { isNative }),
  },
  {
    label: 'Web page (.html)',
    ending: '.html',
    write: async (report, _, writing) =>
      (await import('#lib/exports/html.ts')).writeHtml(report, writing),
  },
  {
    label: 'All figures (.zip)',
    ending: '-figures.zip',
    write: async ({ title, day, parts }, { kinds, size }, writing) => {
      const { writeZip } = await import('#lib/exports/zip.ts');
      const figures = parts.flatMap((part) => (part.kind === 'figure' ? [part.figure] : []));
      const sheets = parts.flatMap((part) => (part.kind === 'table' ? [part.sheet] : []));
      const wanted = {
        pictures: figureExporters.filter(({ id }) => kinds.includes(id)),
        rows: sheetExporters.filter(({ id }) => kinds.includes(id)),
        format: presets.find(({ id }) => id === size) ?? wordPortrait,
      };
      return writeZip({ title, day, figures, sheets }, wanted, writing);
    },
  },
];
