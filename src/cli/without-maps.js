import * as geo from 'd3-geo';

const stub = '\0without-maps';

/**
 * A plugin of Vite that leaves the projections of maps out of what the page loads: Plot brings them
 * for every chart, and no chart here is a map. One that asked for them would say so at once.
 *
 * @type {import('vite').Plugin}
 */
export const withoutMaps = {
  name: 'without-maps',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) => (id === 'd3-geo' ? stub : null),
  load(id) {
    if (id !== stub) return null;
    const names = Object.keys(geo).map((name) =>
      // Plot makes one transformation while it loads, for maps only.
      name === 'geoTransform' ? name : `unsupported as ${name}`,
    );
    return `const geoTransform = () => null;
      const unsupported = () => { throw new Error('unsupported: maps are left out of the build'); };
      export { ${names.join(', ')} };`;
  },
};
