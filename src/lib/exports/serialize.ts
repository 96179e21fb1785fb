import { withoutForbidden } from './clean-words.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export const escape = (text: string) =>
  withoutForbidden(text).replace(/[&<>"]/g, (character) => escapes[character]!);

const [elementNode, textNode] = [1, 3];

/**
 * An element as XML. Our own, because a page serializes its elements as HTML, without the namespace
 * and with entities that no XML reader knows. Attributes stand in alphabetical order, so that files
 * can be compared, long decimals are cut to hundredths, and what only the page reads is left out.
 */
export function serialize(node: Node): string {
  if (node.nodeType === textNode) return escape(node.textContent ?? '');
  if (node.nodeType !== elementNode) return '';
  const { localName, attributes, childNodes } = node as Element;
  const pairs = [...attributes]
    .filter(({ name }) => !name.startsWith('data-'))
    .map(({ name, value }) => ` ${name}="${escape(round(value))}"`)
    .sort()
    .join('');
  const content = [...childNodes].map(serialize).join('');
  return content === ''
    ? `<${localName}${pairs}/>`
    : `<${localName}${pairs}>${content}</${localName}>`;
}

const round = (value: string) =>
  value.replace(/\d+\.\d{3,}(?:e-\d+)?/g, (number) =>
    String(Math.round(Number(number) * 100) / 100),
  );
