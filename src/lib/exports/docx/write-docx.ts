import { Document as Paper, Packer, type PageNumberEstimator } from 'docx';
import { cleanLine } from '../clean-words.ts';
import { wordPortrait } from '../format.ts';
import { makePictures, type PngMaker } from '../picture.ts';
import { writePng } from '../png.ts';
import type { Report, Writing } from '../report.ts';
import { writeCore } from '../core.ts';
import { lists } from './lists.ts';
import { writeOpening } from './opening.ts';
import { makeFooter, pageOf } from './page.ts';
import { writeParts } from './parts.ts';
import { chooseStyles } from './styles.ts';

const inText = { ...wordPortrait, isStandalone: false };

/**
 * On which pages the headings come is left to Word. To reckon it here takes seconds, and minutes where
 * a file holds one endless word; without this, Word would ask to update the fields on opening.
 */
const leavePageNumbers: PageNumberEstimator = () => ({ bookmarks: new Map() });

/**
 * A report as a Word document of Word's own means: styles, contents, numbered captions, tables, and
 * pictures with words for who cannot see them. `styles` are those of an authority's own document.
 */
export async function writeDocx(
  report: Report,
  writing: Writing,
  styles: string | null,
  makePng: PngMaker = (...asked) => writePng(...asked, report.day),
): Promise<Blob> {
  const figures = report.parts.flatMap((part) => (part.kind === 'figure' ? [part.figure] : []));
  const pictures = await makePictures(figures, writing, inText, makePng);
  const sections = writeParts(report, pictures);
  const paper = new Paper({
    ...chooseStyles(styles),
    title: cleanLine(report.title),
    numbering: lists,
    pageNumbers: leavePageNumbers,
    sections: sections.map(({ orientation, children }, i) => ({
      properties: pageOf(orientation),
      ...(i === 0 ? { footers: { default: makeFooter() } } : {}),
      children: [...(i === 0 ? writeOpening(report) : []), ...children],
    })),
  });
  const blob = await Packer.toBlob(paper, undefined, [
    { path: 'docProps/core.xml', data: writeCore(report) },
  ]);
  writing.signal.throwIfAborted();
  writing.onProgress(figures.length + 1, figures.length + 1);
  return blob;
}
