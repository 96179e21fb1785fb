import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { runOrStop } from '../../src/cli/run-command.js';
import { isRootOnDebian } from './chromium.js';

const run = promisify(execFile);

/** What opens the papers as a reader would, and draws pictures without a browser. */
const programs = ['soffice', 'pdftotext', 'pdftoppm', 'rsvg-convert'];
const packages =
  'libreoffice-writer-nogui libreoffice-impress-nogui libreoffice-calc-nogui poppler-utils librsvg2-bin fonts-liberation';

/** Whether LibreOffice and its companions are on this computer. */
export const hasOffice = () =>
  programs.every((program) => spawnSync(program, ['--version']).error === undefined);

/** Installs a LibreOffice where there is none and it can be had; elsewhere its tests are skipped. */
export async function ensureOffice() {
  if (hasOffice() || !isRootOnDebian()) return;
  await runOrStop(
    'Installing LibreOffice, which opens the papers that are written.',
    `apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${packages}`,
  );
}

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
    const text = join(folder, 'text');
    await run('pdftotext', ['-layout', pdf, text]);
    return readFileSync(text, 'utf8').split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
