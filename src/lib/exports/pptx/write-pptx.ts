import PptxGenJS from 'pptxgenjs';
import { formatDate } from '#lib/charts/format.ts';
import { cleanLine } from '../clean-words.ts';
import { writeCore } from '../core.ts';
import type { Figure } from '../figure.ts';
import { makePictures, type PngMaker } from '../picture.ts';
import { writePng } from '../png.ts';
import type { Report, Writing } from '../report.ts';
import { addFigure, onSlide } from './figure-slide.ts';
import { masters } from './masters.ts';
import { seriesOf } from './native.ts';
import { planSlides } from './plan.ts';
import { repair } from './repair.ts';
import { addTable } from './table-slide.ts';
import { cutTitle, writeBlocks } from './text-slides.ts';

const figuresOf = ({ parts }: Report): Figure[] =>
  parts.flatMap((part) => (part.kind === 'figure' ? [part.figure] : []));

/** Whether charts that can be edited would carry their numbers into the file, as a workbook. */
export const holdsNumbers = (report: Report): boolean =>
  figuresOf(report).some((figure) => seriesOf(figure) !== undefined);

const masterOf = { section: 'Section', text: 'Text', table: 'Figure' } as const;

/** A title, and all of it in the notes where it was too long for its slide. */
function addTitle(slide: PptxGenJS.Slide, words: string) {
  const title = cutTitle(words);
  slide.addText(title, { placeholder: 'title' });
  if (title !== cleanLine(words)) slide.addNotes(cleanLine(words));
}

/** A report as slides: its words, its small tables and one for every figure. */
export async function writePptx(
  report: Report,
  writing: Writing,
  { isNative }: { readonly isNative: boolean },
  makePng: PngMaker = (...asked) => writePng(...asked, report.day),
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
  for (const planned of planSlides(report)) {
    if (planned.kind === 'figure') {
      const name = `Figure ${++number}`;
      const picture = pictures.get(planned.figure);
      if (picture) svgs.set(name, picture.svg);
      addFigure(deck, planned.figure, name, picture);
      continue;
    }
    const slide = deck.addSlide({ masterName: masterOf[planned.kind] });
    addTitle(slide, planned.title);
    if (planned.kind === 'text')
      slide.addText(writeBlocks(planned.blocks), { placeholder: 'body' });
    if (planned.kind === 'table') addTable(slide, planned.sheet);
  }

  const file = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  writing.signal.throwIfAborted();
  const mended = repair(file, writeCore(report), svgs);
  writing.onProgress(drawn.length + 1, drawn.length + 1);
  return new Blob([mended], {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  });
}
