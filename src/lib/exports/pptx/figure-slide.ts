import type PptxGenJS from 'pptxgenjs';
import { cleanLine } from '../clean-words.ts';
import type { Figure } from '../figure.ts';
import { millimetresPerInch, wordPortrait, type Format } from '../format.ts';
import type { Picture } from '../picture.ts';
import { bodyHeight, bodyTop, inner, margin } from './masters.ts';
import { addNative, seriesOf } from './native.ts';
import { cutTitle } from './text-slides.ts';

/** The room under the title of a slide; type is larger there, because it is read from afar. */
export const onSlide: Format = {
  ...wordPortrait,
  width: inner * millimetresPerInch,
  height: bodyHeight * millimetresPerInch,
  textSize: 18,
  leastTextSize: 12,
  dotsPerInch: 200,
  isStandalone: false,
};

const type = 'image/png';

function toBase64(bytes: Uint8Array): string {
  const piece = 32_768;
  let text = '';
  for (let at = 0; at < bytes.length; at += piece)
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}

/** Within the room that there is, in its own shape. */
function fit({ width, height }: Picture) {
  const scale = Math.min(inner / width, bodyHeight / height);
  const size = { w: width * scale, h: height * scale };
  return { ...size, x: margin + (inner - size.w) / 2, y: bodyTop };
}

/** A figure with what there is to see in it as its title, and all its other words in the notes. */
export function addFigure(
  deck: PptxGenJS,
  figure: Figure,
  name: string,
  picture: Picture | undefined,
): void {
  const slide = deck.addSlide({ masterName: 'Figure' });
  slide.addText(cutTitle(figure.finding || figure.title), { placeholder: 'title' });
  if (picture)
    slide.addImage({
      ...fit(picture),
      data: `${type};base64,${toBase64(picture.png)}`,
      objectName: name,
      altText: cleanLine(figure.alternative),
    });
  else addNative(slide, figure, name, seriesOf(figure)!);
  const notes = [
    figure.finding,
    figure.title,
    figure.subtitle,
    figure.summary,
    figure.chart.description,
    figure.selection,
    ...figure.notes,
    figure.source,
  ];
  slide.addNotes(notes.map(cleanLine).filter(Boolean).join('\n'));
}
