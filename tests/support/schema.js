import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** The validator that Microsoft's own library for these files has, as a command. */
const validator = join(dirname(require.resolve('@ooxml-tools/validate')), 'bin/ooxml-validate.js');

/**
 * What the schema of Office finds wrong in a document, a deck or a workbook: the place and the fault.
 * A process of its own, because its runtime does not end by itself.
 *
 * @param {string} name the name of the file, which says what it is
 * @param {Uint8Array} file
 * @returns {Promise<string[]>}
 */
export async function findSchemaFaults(name, file) {
  const folder = mkdtempSync(join(tmpdir(), 'schema-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, file);
    const options = { maxBuffer: 64 * 1024 * 1024 };
    const { stdout } = await run(process.execPath, [validator, path, '--of', 'json'], options);
    /** @type {{ id: string, description: string, path: { partUri: string, xpath: string } }[]} */
    const faults = JSON.parse(stdout);
    return faults.map(({ path: { partUri, xpath }, description }) =>
      [partUri, xpath, description].join(' '),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
