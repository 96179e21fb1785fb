import {
  LineRuleType,
  type IParagraphStyleOptions,
  type IPropertiesOptions,
  type IStylesOptions,
} from 'docx';
import { paper } from '#lib/charts/palette.ts';

/** Sizes of type are in half points, distances in twentieths of a point. */
const font = 'Arial';
const ink = paper.ink.slice(1);
const accent = paper.accent.slice(1);
const quiet = paper.quiet.slice(1);

/** Lines as tall as what stands in them, be it a picture. */
const lineRule = LineRuleType.AUTO;

/** The styles of a paper by the ids that Word itself gives them. */
const own = {
  Title: {
    run: { font, size: 48, bold: true, color: accent },
    paragraph: { spacing: { before: 0, after: 120 } },
  },
  Heading1: {
    run: { font, size: 32, bold: true, color: accent },
    paragraph: { spacing: { before: 360, after: 120 }, keepNext: true, keepLines: true },
  },
  Heading2: {
    run: { font, size: 26, bold: true, color: ink },
    paragraph: { spacing: { before: 280, after: 100 }, keepNext: true, keepLines: true },
  },
  Caption: {
    run: { font, size: 22, bold: true, color: ink },
    paragraph: { spacing: { before: 240, after: 80 }, keepNext: true, keepLines: true },
  },
} as const;

const defaultNames = {
  Title: 'title',
  Heading1: 'heading1',
  Heading2: 'heading2',
  Caption: 'caption',
} as const;

/** Styles that the library has none of; the first two are Word's own. */
const added: readonly IParagraphStyleOptions[] = [
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    run: { size: 26, color: quiet },
    paragraph: { spacing: { after: 60 } },
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: 'Normal',
    run: { size: 32, bold: true, color: accent },
    paragraph: { spacing: { before: 480, after: 120 }, keepNext: true },
  },
  {
    id: 'PictureRow',
    name: 'Picture row',
    basedOn: 'Normal',
    paragraph: { spacing: { before: 0, after: 60, line: 240, lineRule } },
  },
  {
    id: 'NoteSmall',
    name: 'Note small',
    basedOn: 'Normal',
    run: { size: 18, color: quiet },
    paragraph: { spacing: { before: 40, after: 20, line: 252, lineRule }, keepLines: true },
  },
  {
    id: 'TableText',
    name: 'Table text',
    basedOn: 'Normal',
    run: { size: 18 },
    paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule } },
  },
];

const standing: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 22, color: ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 288, lineRule } },
    },
    title: own.Title,
    heading1: own.Heading1,
    heading2: own.Heading2,
    caption: own.Caption,
  },
  paragraphStyles: [...added],
};

/**
 * Our own styles, or those of a given style sheet with ours where it has none: a style that the paper
 * names and nothing describes would be set as plain text.
 */
export function chooseStyles(
  given: string | null,
): Pick<IPropertiesOptions, 'styles' | 'externalStyles'> {
  if (given === null) return { styles: standing };
  const ids = new Set([...given.matchAll(/\bw:styleId="([^"]*)"/g)].map(([, id]) => id));
  const missing = Object.entries(defaultNames).filter(([id]) => !ids.has(id));
  return {
    externalStyles: given,
    styles: {
      default: Object.fromEntries(missing.map(([id, name]) => [name, own[id as keyof typeof own]])),
      paragraphStyles: added.filter(({ id }) => !ids.has(id)),
    },
  };
}
