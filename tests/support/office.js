import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { hasReader, readPdf } from './readers.js';

const run = promisify(execFile);

/** Whether LibreOffice and its companions are on this computer. */
export const hasOffice = () =>
  hasReader('soffice') &&
  hasReader('pdftotext') &&
  hasReader('pdftoppm') &&
  hasReader('rsvg-convert');

/**
 * Opens a paper in LibreOffice and gives its text, page by page, as it is laid out.
 *
 * @param {string} name the name of the file, which says what it is
 * @param {Uint8Array} file
 */
export async function readPages(name, file) {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, file);
    // A profile of its own, because two of them cannot share one.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path]);
    const pdf = path.replace(/\.\w+$/, '.pdf');
    if (!existsSync(pdf)) throw new Error(`LibreOffice cannot open ${name}.`);
    return await readPdf(pdf);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
