import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { runOrStop } from '../../src/cli/run-command.js';
import { isRootOnDebian } from './chromium.js';

const run = promisify(execFile);

/** Programs of others that read what was exported, as who gets a file would, and their packages. */
const packages = {
  'rsvg-convert': 'librsvg2-bin',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  soffice: 'libreoffice-writer-nogui libreoffice-impress-nogui libreoffice-calc-nogui',
};

/**
 * Whether such a program is on this computer.
 *
 * @param {keyof typeof packages} name
 */
export const hasReader = (name) =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

/** Installs those that are missing, where that can be done without asking; elsewhere their tests are skipped. */
export async function ensureReaders() {
  const names = /** @type {(keyof typeof packages)[]} */ (Object.keys(packages));
  const missing = names.filter((name) => !hasReader(name)).map((name) => packages[name]);
  if (missing.length === 0 || !isRootOnDebian()) return;
  await runOrStop(
    'Installing the programs that read what is exported.',
    `apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends fonts-liberation ${missing.join(' ')}`,
  );
}

/**
 * The text of every page of a PDF, as it is laid out.
 *
 * @param {string} path
 * @returns {Promise<string[]>}
 */
export async function readPdf(path) {
  const options = { maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run('pdftotext', ['-layout', path, '-'], options);
  return stdout.split('\f').slice(0, -1);
}
