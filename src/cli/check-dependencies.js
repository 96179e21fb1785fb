import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAudit } from './audit.js';
import { buildFolder } from './build.js';
import { checkLicences, checkLock, checkReasons, checkVersions } from './dependencies.js';
import { root, runCommand } from './run-command.js';

/** @param {string} file */
const read = (file) => readFileSync(file, 'utf8');

/**
 * Whether every dependency is locked, has its reason and may be handed on, and none is known to be
 * vulnerable. Without an answer to the last, the note says that nobody was asked.
 *
 * @returns {Promise<{ isOk: boolean, output: string, note: string }>}
 */
export async function checkDependencies() {
  const manifest = /** @type {import('./dependencies.js').Manifest} */ (
    JSON.parse(read(join(root, 'package.json')))
  );
  const { packages } =
    /** @type {{ packages: Record<string, import('./dependencies.js').LockedPackage> }} */ (
      JSON.parse(read(join(root, 'package-lock.json')))
    );
  const list = join(buildFolder, 'licences.json');
  const shipped = /** @type {import('./shipped-packages.js').Shipped[]} */ (
    existsSync(list) ? JSON.parse(read(list)) : []
  );
  // Of all packages at once, those that the site is made of and the tools. npm fails where it finds
  // any, however slight, so that its answer alone is read.
  const { output } = await runCommand('npm audit --json --loglevel=silent');
  const audit = readAudit(
    output,
    shipped.map(({ name }) => name),
  );
  const wrong = [
    ...checkLock(packages),
    ...checkVersions(manifest),
    ...checkReasons(manifest, read(join(root, 'README.md'))),
    ...checkLicences(shipped),
    ...(audit.kind === 'audit' ? audit.found : []),
    ...(audit.kind === 'bad' ? [audit.why] : []),
  ];
  const note =
    audit.kind === 'none'
      ? `locked; the registry answers no audit here (${audit.why})`
      : 'locked; audited, and nothing high or critical is known';
  return { isOk: wrong.length === 0, output: wrong.join('\n'), note };
}
