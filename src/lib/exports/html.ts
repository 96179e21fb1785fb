import { writeFigure } from './html-figure.ts';
import { numberParts, writePart, writeTop } from './html-parts.ts';
import { escape } from './serialize.ts';
import { writePage } from './html-page.ts';
import { nextTask } from './next-task.ts';
import type { Report, Writing } from './report.ts';

/** The headings as links; nothing where there is nothing to choose from. */
function writeContents(report: Report): string {
  const links = numberParts(report).flatMap(([part, number]) =>
    part.kind === 'heading' && part.level === 1
      ? [`<li><a href="#part-${number}">${escape(part.words)}</a></li>`]
      : [],
  );
  return links.length < 2
    ? ''
    : `<nav aria-labelledby="contents"><h2 id="contents" class="report-heading">Contents</h2><ul>${links.join('\n')}</ul></nav>`;
}

/** A report as one accessible page. */
export async function writeHtml(report: Report, writing: Writing): Promise<Blob> {
  const { document, onProgress, signal } = writing;
  const written: string[] = [];
  for (const [part, number] of numberParts(report)) {
    await nextTask(signal);
    written.push(
      part.kind === 'figure'
        ? writeFigure(part.figure, number, document)
        : writePart(part, { top: 1, number }),
    );
    onProgress(written.length, report.parts.length);
  }
  const body = [writeTop(report, 1), writeContents(report), ...written].join('\n');
  return new Blob([writePage(report.title, body)], { type: 'text/html' });
}
