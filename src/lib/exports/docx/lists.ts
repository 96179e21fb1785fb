import { AlignmentType, LevelFormat, Paragraph, type INumberingOptions } from 'docx';
import { writeRuns } from './text.ts';

const style = { paragraph: { indent: { left: 500, hanging: 340 } } };
const level = { level: 0, alignment: AlignmentType.LEFT, style };

export const lists: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: [{ ...level, format: LevelFormat.BULLET, text: '•' }] },
    { reference: 'numbers', levels: [{ ...level, format: LevelFormat.DECIMAL, text: '%1.' }] },
  ],
};

/** A list; `instance` tells numbered lists apart, so that each begins with 1. */
export const writeList = (items: readonly string[], isNumbered: boolean, instance: number) =>
  items.map(
    (words) =>
      new Paragraph({
        style: 'ListParagraph',
        contextualSpacing: false,
        numbering: { reference: isNumbered ? 'numbers' : 'bullets', level: 0, instance },
        children: writeRuns(words),
      }),
  );
