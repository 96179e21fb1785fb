export { paper, screen } from './palette.ts';

/** Council papers are set in Arial; the others have the same widths, so that no font is embedded. */
export const fontFamily = 'Arial, "Liberation Sans", Helvetica, sans-serif';

/** Size of the text in a chart, of its footnotes, and of the title of a figure. */
export const textSize = 14;
export const smallSize = 13;
export const titleSize = 18;

/** Distance of one line of text from the next. */
export const lineHeight = (size: number): number => Math.round(size * 1.22);

/** Distance of the baseline from the top of its line. */
export const ascent = (size: number): number => size * 0.89;
