import { measure } from '#lib/charts/text.ts';

/** What an element covers of the picture. */
export interface Box {
  readonly name: string;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: string;
  readonly isUpright: boolean;
}

const number = (element: Element, name: string) => Number(element.getAttribute(name) ?? 0);

/** A length, or a multiple of the type size: Plot writes "0.32em". */
const length = (text: string | null, size: number) =>
  text === null ? 0 : text.endsWith('em') ? parseFloat(text) * size : Number(text);

function placeOf(element: Element, { x, y, ...type }: Place): Place {
  const transform = element.getAttribute('transform') ?? '';
  const [, dx = '0', dy = '0'] = /translate\(([-\d.e]+),([-\d.e]+)\)/.exec(transform) ?? [];
  return {
    x: x + Number(dx),
    y: y + Number(dy),
    size: Number(element.getAttribute('font-size') ?? type.size),
    bold: (element.getAttribute('font-weight') ?? (type.bold ? 'bold' : 'normal')) === 'bold',
    anchor: element.getAttribute('text-anchor') ?? type.anchor,
    isUpright: !transform.includes('rotate(-90') && type.isUpright,
  };
}

function boxOfLine(text: string, x: number, baseline: number, place: Place): Box {
  const { size, bold, anchor, isUpright } = place;
  const wide = measure(text, size, bold ? 'bold' : 'normal');
  const before = anchor === 'middle' ? wide / 2 : anchor === 'end' ? wide : 0;
  const [up, down] = [size * 0.75, size * 0.22];
  const edges = isUpright
    ? { left: x - before, right: x - before + wide, top: baseline - up, bottom: baseline + down }
    : { left: x - up, right: x + down, top: baseline - wide + before, bottom: baseline + before };
  return { name: 'text', text, ...edges };
}

function boxesOfText(element: Element, place: Place): Box[] {
  const x = place.x + number(element, 'x');
  const y = place.y + length(element.getAttribute('y'), place.size);
  const spans = [...element.querySelectorAll('tspan')];
  if (spans.length === 0) return [boxOfLine(element.textContent, x, y, place)];
  let baseline = y;
  return spans.map((span) => {
    const own = span.getAttribute('y');
    if (own !== null) baseline = place.y + length(own, place.size);
    baseline += length(span.getAttribute('dy'), place.size);
    return boxOfLine(span.textContent, place.x + number(span, 'x'), baseline, place);
  });
}

function boxOfShape(element: Element, { x, y }: Place): Box | null {
  const name = element.localName;
  const around = (xs: number[], ys: number[]) => ({
    name,
    text: '',
    left: x + Math.min(...xs),
    right: x + Math.max(...xs),
    top: y + Math.min(...ys),
    bottom: y + Math.max(...ys),
  });
  const at = (attribute: string) => number(element, attribute);
  if (name === 'rect')
    return around([at('x'), at('x') + at('width')], [at('y'), at('y') + at('height')]);
  if (name === 'line') return around([at('x1'), at('x2')], [at('y1'), at('y2')]);
  if (name === 'circle')
    return around(
      [at('cx') - at('r'), at('cx') + at('r')],
      [at('cy') - at('r'), at('cy') + at('r')],
    );
  if (name !== 'path') return null;
  const points = [...(element.getAttribute('d') ?? '').matchAll(/[ML]?(-?[\d.]+),(-?[\d.]+)/g)];
  const xs = points.map(([, px]) => Number(px));
  const ys = points.map(([, , py]) => Number(py));
  return points.length === 0 ? null : around(xs, ys);
}

/** Everything that is drawn, with transforms reckoned in; text is measured as Arial. */
export function boxesOf(
  element: Element,
  outer: Place = { x: 0, y: 0, size: 16, bold: false, anchor: 'start', isUpright: true },
): Box[] {
  const place = placeOf(element, outer);
  if (element.localName === 'text') return boxesOfText(element, place);
  const own = boxOfShape(element, place);
  return [
    ...(own ? [own] : []),
    ...[...element.children].flatMap((child) => boxesOf(child, place)),
  ];
}

/** Pairs of texts of which one lies on the other. */
export function overlapsIn(boxes: readonly Box[]): string[] {
  const texts = boxes.filter(({ name }) => name === 'text');
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5,
      )
      .map((b) => `${a.text} / ${b.text}`),
  );
}

/** What reaches beyond the picture's own frame. */
export const strayIn = (svg: Element, boxes: readonly Box[]): Box[] => {
  const [wide, tall] = [number(svg, 'width'), number(svg, 'height')];
  return boxes.filter(
    ({ left, top, right, bottom }) =>
      left < -0.5 || top < -0.5 || right > wide + 0.5 || bottom > tall + 0.5,
  );
};
