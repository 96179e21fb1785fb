import PptxGenJS from 'pptxgenjs';
import { formatDate } from '#lib/charts/format.ts';
import { cleanLine } from '../clean-words.ts';
import { writeCore } from '../core.ts';
import type { Figure } from '../figure.ts';
import { makePictures, type PngMaker } from '../picture.ts';
import { writePng } from '../png.ts';
import type { Part, Report, Writing } from '../report.ts';
import { addFigure, onSlide } from './figure-slide.ts';
import { masters } from './masters.ts';
import { seriesOf } from './native.ts';
import { repair } from './repair.ts';
import { cutTitle, divideText, writeBlocks, type Block } from './text-slides.ts';

const figuresOf = ({ parts }: Report): Figure[] =>
  parts.flatMap((part) => (part.kind === 'figure' ? [part.figure] : []));

/** Whether charts that can be edited would carry their numbers into the file, as a workbook. */
export const holdsNumbers = (report: Report): boolean =>
  figuresOf(report).some((figure) => seriesOf(figure) !== undefined);

const blocksOf = (part: Part): Block[] => {
  if (part.kind === 'paragraph') return [{ words: part.words, mark: 'none' }];
  if (part.kind === 'list')
    return part.items.map((words) => ({ words, mark: part.isNumbered ? 'number' : 'bullet' }));
  if (part.kind !== 'table') return [];
  // Rows of a table are too small to be read from a screen on the wall.
  const { title, subtitle, rows } = part.sheet;
  const words = `Table: ${title}\n${subtitle}\nIts rows, ${rows.length} in number, are in the written report.`;
  return [{ words, mark: 'none' }];
};

/** A title, and all of it in the notes where it was too long for its slide. */
function addTitle(slide: PptxGenJS.Slide, words: string) {
  const title = cutTitle(words);
  slide.addText(title, { placeholder: 'title' });
  if (title !== cleanLine(words)) slide.addNotes(cleanLine(words));
}

/** A report as slides: one for every figure, one for every chapter, and its words on others. */
export async function writePptx(
  report: Report,
  writing: Writing,
  { isNative }: { readonly isNative: boolean },
  makePng: PngMaker = writePng,
): Promise<Blob> {
  const figures = figuresOf(report);
  const drawn = isNative ? figures.filter((figure) => !seriesOf(figure)) : figures;
  const pictures = await makePictures(drawn, writing, onSlide, makePng);
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = cleanLine(report.title);
  deck.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  for (const master of masters) deck.defineSlideMaster(master);

  const opening = deck.addSlide({ masterName: 'Opening' });
  addTitle(opening, report.title);
  const made = `Made on ${formatDate(report.day)}`;
  opening.addText(writeBlocks([{ words: `${cutTitle(report.subtitle)}\n${made}`, mark: 'none' }]), {
    placeholder: 'body',
  });

  const svgs = new Map<string, string>();
  let number = 0;
  let heading = report.title;
  let waiting: Block[] = [];
  const addText = () => {
    for (const blocks of divideText(waiting)) {
      const slide = deck.addSlide({ masterName: 'Text' });
      addTitle(slide, heading);
      slide.addText(writeBlocks(blocks), { placeholder: 'body' });
    }
    waiting = [];
  };
  for (const part of report.parts) {
    if (part.kind === 'heading') {
      addText();
      heading = part.words;
      if (part.level === 1) addTitle(deck.addSlide({ masterName: 'Section' }), heading);
    } else if (part.kind === 'figure') {
      addText();
      const name = `Figure ${++number}`;
      const picture = pictures.get(part.figure);
      if (picture) svgs.set(name, picture.svg);
      addFigure(deck, part.figure, name, picture);
    } else waiting.push(...blocksOf(part));
  }
  addText();

  const file = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  writing.signal.throwIfAborted();
  const mended = repair(file, writeCore(report), svgs);
  writing.onProgress(drawn.length + 1, drawn.length + 1);
  return new Blob([mended], {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  });
}
