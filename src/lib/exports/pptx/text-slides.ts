import type PptxGenJS from 'pptxgenjs';
import { measure, wrap } from '#lib/charts/text.ts';
import { cleanLine, cleanWords } from '../clean-words.ts';
import { bodyHeight, inner } from './masters.ts';

/** One line of a list or one paragraph, as it stands on a slide. */
export interface Block {
  readonly words: string;
  readonly mark: 'none' | 'bullet' | 'number';
}

/** In points, of which there are 72 to an inch. */
const size = 20;
const widest = inner * 72 * 0.94;
const mostLines = Math.floor((bodyHeight * 72) / (size * 1.35));

/** Two lines of the largest title that a slide of text or of a figure has room for, in points. */
const titleSize = 28;
const titleRoom = 2 * inner * 72 * 0.92;

/** As much of a title as its slide has room for; the whole stands in the notes. */
export function cutTitle(words: string): string {
  const line = cleanLine(words);
  let room = titleRoom;
  let kept = '';
  for (const letter of line) {
    room -= measure(letter, titleSize, 'bold');
    if (room < 0) return `${kept.trimEnd()}…`;
    kept += letter;
  }
  return line;
}

/** Blocks cut into pieces that have room on one slide. */
function cutBlocks(blocks: readonly Block[]): (Block & { readonly lines: number })[] {
  return blocks.flatMap(({ words, mark }) => {
    const lines = cleanWords(words)
      .split('\n')
      .flatMap((line) => wrap(line, widest, size));
    const pieces = Math.ceil(lines.length / mostLines);
    return Array.from({ length: pieces }, (_, i) => {
      const some = lines.slice(i * mostLines, (i + 1) * mostLines);
      return { words: pieces === 1 ? cleanWords(words) : some.join(' '), mark, lines: some.length };
    });
  });
}

/** The slides that some text needs, each with as much as has room. */
export function divideText(blocks: readonly Block[]): Block[][] {
  const slides: Block[][] = [];
  let room = 0;
  for (const block of cutBlocks(blocks)) {
    if (slides.length === 0 || block.lines > room) {
      slides.push([]);
      room = mostLines;
    }
    slides.at(-1)!.push(block);
    room -= block.lines + 0.5;
  }
  return slides;
}

/** The words of one slide as the library takes them. */
export const writeBlocks = (blocks: readonly Block[]): PptxGenJS.TextProps[] =>
  blocks.flatMap(({ words, mark }) =>
    words.split('\n').map((text, i, lines) => ({
      text,
      options: {
        ...(mark === 'none' || i > 0
          ? { bullet: false }
          : { bullet: mark === 'number' ? { type: 'number' as const } : true }),
        paraSpaceAfter: i === lines.length - 1 ? 10 : 0,
        breakLine: true,
      },
    })),
  );
