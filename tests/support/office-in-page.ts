import { writeDocx } from '#lib/exports/docx/write-docx.ts';
import { writePptx } from '#lib/exports/pptx/write-pptx.ts';
import type { Writing } from '#lib/exports/report.ts';
import { figures, usualReport } from '#tests/exports/sample-report.ts';

const twelve = { ...usualReport, parts: figures.slice(0, 12).map(asPart) };

function asPart(figure: (typeof figures)[number]) {
  return { kind: 'figure', figure } as const;
}

/** Runs in the page: twelve figures as a file, with how long that took. */
async function take(write: (writing: Writing) => Promise<Blob>) {
  const steps: string[] = [];
  const { signal } = new AbortController();
  const onProgress = (done: number, of: number) => steps.push(`${done}/${of}`);
  const startedAt = performance.now();
  const file = await write({ document, onProgress, signal });
  const milliseconds = performance.now() - startedAt;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return { milliseconds, steps, base64: btoa(text) };
}

export const makePaper = () => take((writing) => writeDocx(twelve, writing, null));

export const makeDeck = () => take((writing) => writePptx(twelve, writing, { isNative: false }));
