import { readFileSync } from 'node:fs';
import { keepOnly } from './keep-only.js';

/**
 * What Plot brings for every chart and no chart here uses, by the end of its path, with the exports that
 * stay and the functions of these to which none of ours leads: projections, since none is a map; colour
 * schemes, since a colour here is one of our own with one meaning; legends, tips and what follows the
 * pointer, which are HTML or cannot be printed; and the scales, curves, symbols, transforms and spaces of
 * colour that no chart asks for by its name. Svelte brings elements of one's own, which none here is.
 *
 * @type {readonly (readonly [path: string, kept: readonly string[], cut?: readonly string[]])[]}
 */
export const leftOut = [
  ['/d3-color/dist/d3-color.mjs', ['color', 'rgb']],
  ['/d3-geo/dist/d3-geo.mjs', []],
  [
    '/d3-interpolate/dist/d3-interpolate.mjs',
    ['interpolate', 'interpolateNumber', 'interpolateRgb', 'interpolateRound'],
  ],
  [
    '/d3-scale/dist/d3-scale.mjs',
    [
      ...['scaleBand', 'scaleIdentity', 'scaleImplicit', 'scaleLinear', 'scaleOrdinal'],
      ...['scalePoint', 'scaleUtc'],
    ],
  ],
  ['/d3-scale-chromatic/dist/d3-scale-chromatic.mjs', []],
  [
    '/d3-shape/dist/d3-shape.mjs',
    ['area', 'line', 'curveLinear', 'curveStepAfter', 'symbolCircle'],
  ],
  ['/svelte/src/internal/client/dom/elements/custom-element.js', []],
  ['/plot/src/interactions/pointer.js', []],
  ['/plot/src/legends/ramp.js', []],
  ['/plot/src/legends/swatches.js', []],
  ['/plot/src/marks/frame.js', []],
  ['/plot/src/marks/tip.js', []],
  [
    '/plot/src/projection.js',
    ['createProjection', 'hasProjection', 'projectionAspectRatio'],
    ['maybePostClip', 'namedProjection'],
  ],
  ['/plot/src/scales/diverging.js', []],
  [
    '/plot/src/scales/quantitative.js',
    ['createScaleIdentity', 'createScaleLinear', 'createScaleQ'],
  ],
  ['/plot/src/scales/schemes.js', []],
  ['/plot/src/transforms/group.js', []],
  // The charts say where a bar begins and ends.
  ['/plot/src/transforms/stack.js', ['maybeStackX', 'maybeStackY'], ['stackX', 'stackY']],
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
    const [path, kept, cut] = found;
    const message = `unsupported: a part of ${path} is left out of the build`;
    return keepOnly(readFileSync(id, 'utf8'), kept, message, cut);
  },
};
