import { boldWidths, otherWidths, regularWidths } from './arial.ts';

export type Weight = 'normal' | 'bold';

/** Accented letters are as wide as the bare ones; anything else unknown counts as a wide letter. */
function widthOf(character: string, widths: readonly number[]): number {
  const bare = character.normalize('NFD').charCodeAt(0);
  return widths[bare - 32] ?? otherWidths[character] ?? 1000;
}

/** How wide a text is in Arial, reckoned from its letters so that no browser is needed. */
export function measure(text: string, size: number, weight: Weight = 'normal'): number {
  const widths = weight === 'bold' ? boldWidths : regularWidths;
  return [...text].reduce((sum, character) => sum + widthOf(character, widths), 0) * (size / 1000);
}

/** The width of the longest line. */
export const measureLines = (lines: readonly string[], size: number, weight?: Weight): number =>
  Math.max(0, ...lines.map((line) => measure(line, size, weight)));

/**
 * Breaks a text into lines no wider than `width`: between words, and within a word only where the
 * word alone is wider than that. Nothing is left out.
 */
export function wrap(text: string, width: number, size: number, weight?: Weight): string[] {
  const fits = (line: string) => measure(line, size, weight) <= width + 0.01;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (fits(joined)) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The widest single word: what a column must hold for its text to break between words only. */
export const widestWord = (text: string, size: number, weight?: Weight): number =>
  measureLines(text.split(/\s+/), size, weight);
