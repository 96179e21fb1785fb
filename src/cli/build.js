import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { root, runCommand } from './run-command.js';

export const buildFolder = join(root, 'build');

const page = join(buildFolder, 'index.html');

const inputs = [
  'src',
  'static',
  'data',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/**
 * The last change anywhere below a path. Folders count too, because deleting a file changes only
 * the folder it was in.
 *
 * @param {string} path
 * @returns {number}
 */
function lastChange(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

export function isBuildCurrent() {
  if (!existsSync(page)) return false;
  const present = inputs.map((name) => join(root, name)).filter((path) => existsSync(path));
  return statSync(page).mtimeMs > Math.max(...present.map(lastChange));
}

export async function build() {
  const startedAt = new Date();
  const result = await runCommand('vite build');
  // The page is dated at the start of the build, so that an edit made meanwhile counts as newer.
  if (result.isOk) utimesSync(page, startedAt, startedAt);
  return result;
}
