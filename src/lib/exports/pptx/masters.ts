import type PptxGenJS from 'pptxgenjs';
import { paper } from '#lib/charts/palette.ts';

/** The colours of paper as the library takes them: without the mark in front. */
export const bare = (colour: string): string => colour.slice(1).toUpperCase();

export const font = 'Arial';

/** A slide of 16:9 in inches. */
export const wide = { width: 13.333, height: 7.5 } as const;

export const margin = 0.6;
export const inner = wide.width - 2 * margin;

/** Where the title ends and a picture or text may begin, and where the page number is. */
export const bodyTop = 1.55;
export const bodyHeight = 5.25;

const titleStyle = { bold: true, fontFace: font, color: bare(paper.accent) } as const;

const slideNumber = {
  x: wide.width - margin - 0.6,
  y: 7.0,
  w: 0.6,
  h: 0.3,
  fontFace: font,
  fontSize: 12,
  color: bare(paper.quiet),
  align: 'right',
} as const;

type Placeholder = PptxGenJS.PlaceholderProps;

const place = (options: Placeholder): { placeholder: { options: Placeholder; text: string } } => ({
  placeholder: { options, text: '' },
});

const titleAt = (y: number, h: number, fontSize: number) =>
  place({
    ...titleStyle,
    name: 'title',
    type: 'title',
    x: margin,
    y,
    w: inner,
    h,
    fontSize,
    align: 'left',
    valign: h > 2 ? 'bottom' : 'middle',
    margin: 0,
  });

const textAt = (y: number, h: number, fontSize: number) =>
  place({
    name: 'body',
    type: 'body',
    x: margin,
    y,
    w: inner,
    h,
    fontFace: font,
    fontSize,
    color: bare(paper.ink),
    align: 'left',
    valign: 'top',
    margin: 0,
  });

/** Every slide has a real title, by which the outline and screen readers name it. */
export const masters: readonly PptxGenJS.SlideMasterProps[] = [
  { title: 'Opening', objects: [titleAt(1.6, 2.4, 40), textAt(4.2, 1.6, 24)] },
  { title: 'Section', objects: [titleAt(2.2, 2.4, 36)], slideNumber },
  { title: 'Text', objects: [titleAt(0.45, 1, 28), textAt(bodyTop, bodyHeight, 20)], slideNumber },
  { title: 'Figure', objects: [titleAt(0.45, 1, 28)], slideNumber },
].map((master) => ({ ...master, background: { color: bare(paper.paper) } }));
