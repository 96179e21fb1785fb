import { readFileSync } from 'node:fs';

/**
 * Imported first by whatever a person starts, so that too old a Node gives one sentence instead of
 * a stack trace from somewhere deep inside a library.
 */
const manifest = /** @type {{ engines: { node: string } }} */ (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
);
const needed = manifest.engines.node.replace('>=', '');

/** @param {string} version */
const toNumber = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
};

if (toNumber(process.versions.node) < toNumber(needed)) {
  console.error(
    `Throughline needs Node ${needed} or newer, and this is Node ${process.versions.node}: ` +
      'install a newer one from https://nodejs.org and try again.',
  );
  process.exit(1);
}
