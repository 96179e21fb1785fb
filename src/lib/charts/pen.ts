import { fontFamily, lineHeight, textSize } from './theme.ts';

export type Attributes = Readonly<Record<string, string | number>>;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Hundredths are finer than any screen or printer, and keep files small and comparable. */
const trim = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;

/**
 * Draws SVG elements with `document`. Only presentation attributes are used: the page's policy
 * forbids inline styles, and files must look the same without a style sheet.
 */
export class Pen {
  constructor(readonly document: Document) {}

  /** One element with its children or its text. */
  element(name: string, attributes: Attributes, children: readonly Node[] | string = []) {
    const element = this.document.createElementNS(svgNamespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, trim(value));
    if (typeof children === 'string') element.textContent = children;
    else element.append(...children);
    return element;
  }

  /** Lines of text, the first with its baseline at `y`. */
  text(lines: readonly string[], attributes: Attributes & { x: number; y: number }) {
    const { x, y } = attributes;
    const size = Number(attributes['font-size'] ?? textSize);
    if (lines.length === 1) return this.element('text', attributes, lines[0]);
    const spans = lines.map((line, i) =>
      this.element('tspan', { x, y: y + i * lineHeight(size) }, line),
    );
    return this.element('text', attributes, spans);
  }

  /** The bare picture. */
  picture(width: number, height: number, ink: string, children: readonly Node[]): SVGSVGElement {
    const attributes = {
      width: Math.round(width),
      height: Math.round(height),
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      fill: ink,
      'font-family': fontFamily,
      'font-size': textSize,
    };
    return this.element('svg', attributes, children) as SVGSVGElement;
  }

  /** A picture as a group at a place in another one. */
  place(picture: SVGSVGElement, x: number, y: number) {
    const attributes: Record<string, string> = {};
    for (const { name, value } of picture.attributes)
      if (!['width', 'height', 'viewBox'].includes(name)) attributes[name] = value;
    const transform = `translate(${trim(x)},${trim(y)})`;
    return this.element('g', { ...attributes, transform }, [...picture.childNodes]);
  }
}
