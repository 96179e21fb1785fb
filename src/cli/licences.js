import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { leftOut } from './left-out.js';
import { root } from './run-command.js';
import { listPackages } from './shipped-packages.js';

/**
 * Every file of which something is in the site. Workers are bundled by themselves, and before the
 * page that starts them.
 *
 * @type {Set<string>}
 */
const files = new Set();

/**
 * What keeps the site for use without a network is built by itself, after all else and without our
 * plugins: its one package, by the file that it begins with. A test compares it with what is imported.
 */
export const ofServiceWorker = ['workbox-precaching'];

/**
 * Whether nothing of a file is in the site.
 *
 * @param {string} file
 */
const isLeftOut = (file) =>
  leftOut.some(([path, kept]) => kept.length === 0 && file.endsWith(path));

/**
 * A plugin of Vite, for the page and for its workers, that lists whose code is in what it builds.
 *
 * @type {import('vite').Plugin}
 */
export const gather = {
  name: 'gather',
  generateBundle(_, bundle) {
    if (this.environment.name !== 'client') return;
    for (const output of Object.values(bundle)) {
      const found =
        output.type === 'asset'
          ? output.originalFileNames
          : Object.entries(output.modules).flatMap(([id, { renderedLength }]) =>
              renderedLength > 0 ? [id] : [],
            );
      for (const file of found)
        if (!isLeftOut(file))
          files.add(
            resolve(this.environment.config.root, file).replaceAll('\\', '/').replace(/\?.*/, ''),
          );
    }
  },
};

/** @param {import('./shipped-packages.js').Shipped} shipped */
const write = ({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text}\n`;

/**
 * A plugin of Vite that puts the licences of all of these into the site: as a list, which the page
 * Help shows, and with their texts, which must go along with the code.
 *
 * @type {import('vite').Plugin}
 */
export const licences = {
  name: 'licences',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle: {
    order: 'post',
    handler() {
      const packages = listPackages([
        ...files,
        ...ofServiceWorker.map((name) => join(root, 'node_modules', name, 'index.js')),
      ]);
      const own = {
        name: 'Throughline',
        version: '',
        licence: 'MIT',
        text: readFileSync(join(root, 'LICENSE'), 'utf8'),
      };
      const rule = `\n${'='.repeat(60)}\n\n`;
      this.emitFile({
        type: 'asset',
        fileName: 'licences.txt',
        source: [own, ...packages].map(write).join(rule),
      });
      this.emitFile({
        type: 'asset',
        fileName: 'licences.json',
        source: JSON.stringify(
          packages.map(({ name, version, licence }) => ({ name, version, licence })),
        ),
      });
    },
  },
};
