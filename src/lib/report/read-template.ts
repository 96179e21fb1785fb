import { stories, type Block, type Template } from './block.ts';

type Loose = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';

/** What each kind of block must hold to be one. */
const holds: Readonly<Record<Block['kind'], (block: Loose) => boolean>> = {
  heading: ({ level, words }) => (level === 1 || level === 2) && isText(words),
  text: ({ words }) => isText(words),
  story: ({ story, words }) =>
    stories.some((one) => one === story) && (words === null || isText(words)),
  findings: ({ which }) => which === 'strengths' || which === 'areas',
  grades: () => true,
  recommendations: ({ words }) => isText(words),
  figure: ({ chart }) => isText(chart),
  table: ({ table }) => isText(table),
  appendix: () => true,
};

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

function isBlock(value: unknown): value is Block {
  if (!isObject(value) || !isText(value['kind'])) return false;
  return Object.hasOwn(holds, value['kind']) && holds[value['kind'] as Block['kind']](value);
}

/** What is nested deeper than anything of ours could not even be written again. */
const deepest = 12;

/** Whether a value of JSON is nested deeper than so many lists and objects. */
export const isDeeper = (value: unknown, than: number): boolean =>
  isObject(value) &&
  (than === 0 || Object.values(value).some((inner) => isDeeper(inner, than - 1)));

/** Whether a store or a file gave a template. */
export const isTemplate = (value: unknown): value is Template =>
  isObject(value) &&
  !isDeeper(value, deepest) &&
  isText(value['name']) &&
  isText(value['title']) &&
  Array.isArray(value['blocks']) &&
  value['blocks'].every(isBlock);

/** The template of a text, or null where it is none. */
export function readTemplate(text: string): Template | null {
  try {
    const value: unknown = JSON.parse(text);
    return isTemplate(value) ? value : null;
  } catch {
    return null;
  }
}

export const writeTemplate = (template: Template): string =>
  `${JSON.stringify(template, null, 2)}\n`;
