import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { runCommand } from '../../src/cli/run-command.js';
import { isRootOnDebian } from './chromium.js';

const run = promisify(execFile);

/** Installs what reads a PDF where it is missing. */
export async function ensurePoppler() {
  const isThere = await run('pdftotext', ['-v']).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  if (!isRootOnDebian())
    throw new Error(
      'There is no pdftotext here; install poppler (poppler-utils), which reads PDF.',
    );
  const { isOk, output } = await runCommand(
    'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y poppler-utils',
  );
  if (!isOk) throw new Error(output);
}

/**
 * The text of every page of a PDF, in the order in which it is read.
 *
 * @param {string} path
 * @returns {Promise<string[]>}
 */
export async function readPages(path) {
  const { stdout } = await run('pdftotext', ['-layout', path, '-'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.split('\f').slice(0, -1);
}
