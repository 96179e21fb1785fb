import * as geo from 'd3-geo';
import * as schemes from 'd3-scale-chromatic';

/**
 * What Plot brings for every chart and no chart here uses, by the end of its path: projections, since
 * none is a map; colour schemes, since a colour here is one of our own with one meaning; and legends,
 * tips and what follows the pointer, which are HTML or cannot be printed.
 *
 * @type {readonly (readonly [path: string, names: readonly string[]])[]}
 */
export const leftOut = [
  ['/d3-geo/dist/d3-geo.mjs', Object.keys(geo)],
  ['/d3-scale-chromatic/dist/d3-scale-chromatic.mjs', Object.keys(schemes)],
  ['/plot/src/legends/ramp.js', ['legendRamp']],
  ['/plot/src/legends/swatches.js', ['legendSwatches', 'legendSymbols']],
  ['/plot/src/marks/tip.js', ['Tip', 'tip']],
  ['/plot/src/interactions/pointer.js', ['pointer', 'pointerX', 'pointerY', 'anchorX', 'anchorY']],
];

/**
 * What the writer of PDF sends for to draw HTML or to draw pictures by other means, of which nothing
 * here is asked.
 */
const neverAsked = ['html2canvas', 'dompurify', 'canvg'];
const nothing = '\0nothing';

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
  resolveId: (id) => (neverAsked.includes(id) ? nothing : null),
  load(id) {
    if (id === nothing) return 'export default null;';
    const found = leftOut.find(([path]) => id.endsWith(path));
    if (found === undefined) return null;
    const [path, all] = found;
    const names = all.map((name) =>
      // Plot makes one transformation while it loads, for maps only.
      name === 'geoTransform' ? name : `unsupported as ${name}`,
    );
    return `const geoTransform = () => null;
      const unsupported = () => { throw new Error('unsupported: ${path} is left out of the build'); };
      export { ${names.join(', ')} };`;
  },
};
