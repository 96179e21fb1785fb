import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runOrStop } from './run-command.js';

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} Package */

/**
 * @param {string} file
 * @returns {Record<string, Package>}
 */
function readPackages(file) {
  if (!existsSync(file)) return {};
  const lock = /** @type {{ packages: Record<string, Package> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  return lock.packages;
}

/**
 * npm leaves a record of what it installed; a package for another system is in the lock file but
 * not in the record.
 *
 * @param {Record<string, Package>} locked
 * @param {Record<string, Package>} installed
 */
export function matches(locked, installed) {
  return Object.entries(locked).every(([path, wanted]) => {
    const found = installed[path];
    if (path === '') return true;
    return found ? found.version === wanted.version : wanted.optional || wanted.devOptional;
  });
}

export async function installWhatIsMissing() {
  const locked = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (matches(locked, installed)) return;
  // The tools that build the site are development dependencies, which NODE_ENV=production omits.
  await runOrStop(
    'Installing the libraries Throughline is built with. This happens once and takes a minute or two.',
    'npm ci --include=dev --loglevel=error',
  );
}
