import * as geo from 'd3-geo';
import * as schemes from 'd3-scale-chromatic';

/**
 * What Plot brings for every chart and no chart here uses: projections, since none is a map, and colour
 * schemes, since a colour here is one of our own with one meaning.
 *
 * @type {ReadonlyMap<string, readonly string[]>}
 */
const leftOut = new Map([
  ['d3-geo', Object.keys(geo)],
  ['d3-scale-chromatic', Object.keys(schemes)],
]);

const mark = '\0left-out:';

/**
 * A plugin of Vite that leaves these out of what the page loads. A chart that asked for one of them
 * would say so at once.
 *
 * @type {import('vite').Plugin}
 */
export const leaveOut = {
  name: 'leave-out',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) => (leftOut.has(id) ? mark + id : null),
  load(id) {
    const [, left] = id.split(mark);
    if (left === undefined) return null;
    const names = leftOut.get(left)?.map((name) =>
      // Plot makes one transformation while it loads, for maps only.
      name === 'geoTransform' ? name : `unsupported as ${name}`,
    );
    return `const geoTransform = () => null;
      const unsupported = () => { throw new Error('unsupported: ${left} is left out of the build'); };
      export { ${names?.join(', ')} };`;
  },
};
