import css from './html.css?raw';
import { escapeHtml, numberParts, writePart, writeTop } from './html-parts.ts';
import type { Report, Writing } from './report.ts';

/** The file may use its own styles and pictures, and nothing else. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What only a file of its own needs: in the composer the page around it has its own ground. */
const around = `body { margin: 0; background: #f6f5f1; }
.report { margin: 0 auto; }
@media screen and (prefers-color-scheme: dark) { body { background: #10141a; } }
@media print { body { background: none; } }`;

/** Lets the page answer its user between two pictures. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** The headings as links; nothing where there is nothing to choose from. */
function writeContents(report: Report): string {
  const links = numberParts(report).flatMap(([part, number]) =>
    part.kind === 'heading' && part.level === 1
      ? [`<li><a href="#part-${number}">${escapeHtml(part.words)}</a></li>`]
      : [],
  );
  return links.length < 2
    ? ''
    : `<nav aria-labelledby="contents"><h2 id="contents" class="report-heading">Contents</h2><ul>${links.join('\n')}</ul></nav>`;
}

/** A report as one page that needs nothing around it and runs nothing. */
export async function writeHtml(report: Report, writing: Writing): Promise<Blob> {
  const { document, onProgress, signal } = writing;
  const written: string[] = [];
  for (const [part, number] of numberParts(report)) {
    signal.throwIfAborted();
    written.push(writePart(part, { top: 1, number, document }));
    onProgress(written.length, report.parts.length);
    await nextTask();
  }
  signal.throwIfAborted();
  const html = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(report.title)}</title>
<style>
${css}
${around}
</style>
</head>
<body>
<main class="report">
${writeTop(report, 1)}
${writeContents(report)}
${written.join('\n')}
</main>
</body>
</html>
`;
  return new Blob([html], { type: 'text/html' });
}
