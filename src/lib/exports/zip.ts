import { zipSync, type Zippable } from 'fflate';
import { writeTable } from './csv.ts';
import type { Figure } from './figure.ts';
import type { Format } from './format.ts';
import { writePage } from './html-page.ts';
import type { FigureExporter, SheetExporter } from './index.ts';
import { nextTask } from './next-task.ts';
import type { Writing } from './report.ts';
import { escape } from './serialize.ts';
import { sheetOfFigure, type Sheet } from './sheet.ts';

/** What goes into the folder. */
export interface Contents {
  readonly title: string;
  /** The day it is made. */
  readonly day: Date;
  readonly figures: readonly Figure[];
  readonly sheets: readonly Sheet[];
}

/** In which kinds of file figures and their rows are wanted, and how large the pictures. */
export interface Wanted {
  readonly pictures: readonly FigureExporter[];
  readonly rows: readonly SheetExporter[];
  readonly format: Format;
}

/** What one file is, as the index lists it. */
interface Entry {
  readonly file: string;
  readonly title: string;
  readonly subtitle: string;
  readonly alternative: string;
  readonly source: string;
}

const columns = [
  { key: 'file', title: 'File' },
  { key: 'title', title: 'Title' },
  { key: 'subtitle', title: 'What is counted' },
  { key: 'alternative', title: 'Alternative text' },
  { key: 'source', title: 'Notes and source' },
] as const;

/** A name that every system can store; the number in front keeps the order and makes it the only one. */
const nameFile = (number: number, id: string, extension: string) => {
  const stem =
    id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'figure';
  return `${String(number).padStart(2, '0')}-${stem.slice(0, 60)}.${extension}`;
};

function writeIndex(title: string, entries: readonly Entry[]): string {
  const titles = [...new Set(entries.map((entry) => entry.title))];
  const list = titles.map((name) => {
    const own = entries.filter((entry) => entry.title === name);
    const { subtitle, alternative, source } = own[0]!;
    const links = own.map(({ file }) => `<a href="${file}">${escape(file)}</a>`).join(', ');
    const words = [subtitle, alternative].filter(Boolean).map(escape).join('<br>');
    return `<li><strong>${escape(name)}</strong>
<p>${words}</p>
<p>${links}</p>
<p class="report-note">${escape(source)}</p></li>`;
  });
  const top = `<h1 class="report-title">${escape(title)}</h1>`;
  const table = '<p>The same list as a table: <a href="index.csv">index.csv</a>.</p>';
  return writePage(title, `${top}\n${table}\n<ul>${list.join('\n')}</ul>`);
}

/** Every figure and every table in every kind of file that is wanted, and an index of them. */
export async function writeZip(
  { title, day, figures, sheets }: Contents,
  { pictures, rows, format }: Wanted,
  { document, onProgress, signal }: Writing,
): Promise<Blob> {
  const files: Zippable = {};
  const entries: Entry[] = [];
  const steps = figures.length * (pictures.length + rows.length) + sheets.length * rows.length;
  const add = async (entry: Entry, content: Blob) => {
    const bytes = new Uint8Array(await content.arrayBuffer());
    // A picture in dots is compressed as it is.
    files[entry.file] = [bytes, { level: entry.file.endsWith('.png') ? 0 : 6 }];
    entries.push(entry);
    onProgress(entries.length, steps);
  };

  const addSheet = async (number: number, stem: string, sheet: Sheet, alternative: string) => {
    for (const { extension, write } of rows) {
      await nextTask(signal);
      const { title, subtitle, notes } = sheet;
      const file = nameFile(number, stem, extension);
      await add(
        { file, title, subtitle, alternative, source: notes.join(' ') },
        await write(sheet),
      );
    }
  };

  for (const [i, figure] of figures.entries()) {
    for (const { extension, write } of pictures) {
      await nextTask(signal);
      const file = nameFile(i + 1, figure.chart.id, extension);
      const { title, subtitle, alternative, notes } = figure;
      const source = [...notes, figure.source].filter(Boolean).join(' ');
      await add(
        { file, title, subtitle, alternative, source },
        await write(figure, document, format, day),
      );
    }
    await addSheet(i + 1, figure.chart.id, sheetOfFigure(figure), figure.alternative);
  }
  for (const [i, sheet] of sheets.entries())
    await addSheet(figures.length + i + 1, `table-${sheet.id}`, sheet, '');

  await nextTask(signal);
  const text = new TextEncoder();
  files['index.html'] = text.encode(writeIndex(title, entries));
  files['index.csv'] = text.encode(writeTable(columns, entries));
  return new Blob([zipSync(files)], { type: 'application/zip' });
}
