import { zipSync, type Zippable } from 'fflate';
import { writeTable } from './csv.ts';
import type { Figure } from './figure.ts';
import type { Format } from './format.ts';
import { escapeHtml } from './html-parts.ts';
import { writePage } from './html-page.ts';
import type { Exporter } from './index.ts';
import { nextTask } from './next-task.ts';
import type { Writing } from './report.ts';
import type { Sheet } from './sheet.ts';

/** What goes into the folder. */
export interface Contents {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly sheets: readonly Sheet[];
}

/** In which kinds of file figures are wanted, and how large. */
export interface Wanted {
  readonly exporters: readonly Exporter[];
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
    const links = own.map(({ file }) => `<a href="${file}">${escapeHtml(file)}</a>`).join(', ');
    const words = [subtitle, alternative].filter(Boolean).map(escapeHtml).join('<br>');
    return `<li><strong>${escapeHtml(name)}</strong>
<p>${words}</p>
<p>${links}</p>
<p class="report-note">${escapeHtml(source)}</p></li>`;
  });
  const top = `<h1 class="report-title">${escapeHtml(title)}</h1>`;
  const table = '<p>The same list as a table: <a href="index.csv">index.csv</a>.</p>';
  return writePage(title, `${top}\n${table}\n<ul>${list.join('\n')}</ul>`);
}

/** Every figure in every kind of file that is wanted, the tables as CSV, and an index of them. */
export async function writeZip(
  { title, figures, sheets }: Contents,
  { exporters, format }: Wanted,
  { document, onProgress, signal }: Writing,
): Promise<Blob> {
  const files: Zippable = {};
  const entries: Entry[] = [];
  const steps = figures.length * exporters.length + sheets.length;
  const add = async (entry: Entry, content: Blob) => {
    const bytes = new Uint8Array(await content.arrayBuffer());
    // A picture in dots is compressed as it is.
    files[entry.file] = [bytes, { level: entry.file.endsWith('.png') ? 0 : 6 }];
    entries.push(entry);
    onProgress(entries.length, steps);
  };

  for (const [i, figure] of figures.entries())
    for (const { id, extension, write } of exporters) {
      await nextTask(signal);
      const named = exporters.filter((other) => other.extension === extension).length > 1;
      const file = nameFile(i + 1, named ? `${figure.chart.id}-${id}` : figure.chart.id, extension);
      const { subtitle, alternative, notes, source } = figure;
      const said = [...notes, source].filter(Boolean).join(' ');
      await add(
        { file, title: figure.title, subtitle, alternative, source: said },
        await write(figure, document, format),
      );
    }
  for (const [i, sheet] of sheets.entries()) {
    await nextTask(signal);
    const file = nameFile(figures.length + i + 1, `table-${sheet.id}`, 'csv');
    const { subtitle, notes } = sheet;
    await add(
      { file, title: sheet.title, subtitle, alternative: '', source: notes.join(' ') },
      new Blob([writeTable(sheet.columns, sheet.rows)]),
    );
  }

  await nextTask(signal);
  const text = new TextEncoder();
  files['index.html'] = text.encode(writeIndex(title, entries));
  files['index.csv'] = text.encode(writeTable(columns, entries));
  return new Blob([zipSync(files)], { type: 'application/zip' });
}
