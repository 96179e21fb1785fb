import css from './html.css?raw';
import { escape } from './serialize.ts';

/** The file may use its own styles and pictures, and nothing else. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What only a file of its own needs: in the composer the page around it has its own ground. */
const around = `body { margin: 0; background: #f6f5f1; }
.report { margin: 0 auto; }
@media screen and (prefers-color-scheme: dark) { body { background: #10141a; } }
@media print { body { background: none; } }`;

/** A page that needs nothing around it and runs nothing. */
export const writePage = (title: string, body: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<style>
${css}
${around}
</style>
</head>
<body>
<main class="report">
${body}
</main>
</body>
</html>
`;
