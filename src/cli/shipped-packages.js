import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './run-command.js';

/** @typedef {{ name: string, version: string, licence: string, text: string }} Shipped */

/** Packages with others inside them that no plugin of ours sees: they come, or are built, as one file. */
const carried = /** @type {Record<string, string[]>} */ ({
  '@duckdb/duckdb-wasm': ['apache-arrow', 'flatbuffers', 'tslib'],
  docx: ['fflate', 'nanoid'],
  'workbox-precaching': ['workbox-core', 'workbox-routing', 'workbox-strategies'],
  jszip: ['immediate', 'lie', 'pako', 'setimmediate'],
});

/** Texts of packages that leave them out of what they publish, from where they are developed. */
const added = join(root, 'data', 'licences');

/**
 * The folder of the package that a module is of, or null where it is of none.
 *
 * @param {string} id
 */
export function packageFolder(id) {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  return /^.*\/node_modules\/(@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? null;
}

/**
 * The folder from which a package takes another one.
 *
 * @param {string} folder
 * @param {string} name
 * @returns {string}
 */
function findFrom(folder, name) {
  const found = join(folder, 'node_modules', name);
  if (existsSync(found)) return found;
  if (dirname(folder) === folder) throw new Error(`unknown package: ${name}`);
  return findFrom(dirname(folder), name);
}

/**
 * The comments of a module that say whose it is: one written by others is named within it alone.
 *
 * @param {string} file
 */
function readNotices(file) {
  if (!/\.[cm]?js$/.test(file)) return [];
  const comments = readFileSync(file, 'utf8').match(/\/\*[\s\S]*?\*\//g) ?? [];
  return comments.filter((comment) => /@licen[cs]e|copyright/i.test(comment));
}

/** @param {string} folder */
function readTexts(folder) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  return files.map((file) => readFileSync(join(folder, file), 'utf8'));
}

/**
 * @param {string} folder
 * @param {readonly string[]} files those of its files that are in the site
 * @returns {Shipped}
 */
function readPackage(folder, files) {
  const { name, version, license } =
    /** @type {{ name: string, version: string, license?: string }} */ (
      JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    );
  const own = readTexts(folder);
  const addition = join(added, `${name.replace('/', '__')}.txt`);
  if (own.length === 0 && existsSync(addition)) own.push(readFileSync(addition, 'utf8'));
  if (own.length === 0) throw new Error(`unlicensed: ${name}; put its text into ${added}`);
  const texts = [...own, ...files.flatMap(readNotices)].map((text) => text.replaceAll('\r', ''));
  return {
    name,
    version,
    licence: license ?? 'unknown',
    text: [...new Set(texts.map((text) => text.trim()))].join('\n\n'),
  };
}

/**
 * The packages that files are of, with those inside them, each with the texts that go along with it.
 *
 * @param {Iterable<string>} files
 * @returns {Shipped[]}
 */
export function listPackages(files) {
  const byFolder = /** @type {Map<string, string[]>} */ (new Map());
  for (const file of files) {
    const folder = packageFolder(file);
    if (folder !== null) byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
  }
  for (const folder of byFolder.keys())
    for (const [name, inside] of Object.entries(carried))
      if (folder.endsWith(`/node_modules/${name}`))
        for (const other of inside.map((one) => findFrom(folder, one)))
          if (!byFolder.has(other)) byFolder.set(other, []);
  return [...byFolder]
    .map(([folder, own]) => readPackage(folder, own))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
