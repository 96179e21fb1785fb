import { plot, type PlotOptions } from '@observablehq/plot';
import type { Frame } from './chart.ts';
import { moveTitles } from './meaning.ts';
import { fontFamily, smallSize } from './theme.ts';

/**
 * Plot's drawing without what cannot leave the page or is refused by its policy: the style sheet,
 * the class it is meant for, and `currentColor`. Plot's title, caption and legend are never asked
 * for, because they turn the drawing into HTML. Its names of groups, such as “bar”, say nothing, and
 * a group without a role may have none.
 */
export function drawPlot(options: PlotOptions, { document, palette }: Frame): SVGSVGElement {
  const svg = plot({ ...options, document }) as Element as SVGSVGElement;
  svg.querySelector('style')?.remove();
  moveTitles(svg);
  svg.removeAttribute('class');
  for (const group of svg.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  svg.setAttribute('fill', palette.ink);
  svg.setAttribute('font-family', fontFamily);
  svg.setAttribute('font-size', String(smallSize));
  for (const element of svg.querySelectorAll('[stroke="currentColor"], [fill="currentColor"]'))
    for (const name of ['stroke', 'fill'])
      if (element.getAttribute(name) === 'currentColor') element.setAttribute(name, palette.ink);
  return svg;
}
