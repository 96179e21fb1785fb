import {
  AlignmentType,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionPropertiesOptions,
} from 'docx';

/** Twentieths of a point, the measure of a page in Word. */
const twipsPerMillimetre = 1440 / 25.4;

/** A4 with an inch around the text, which leaves 159 mm for it, or 246 mm across. */
const short = 11_906;
const long = 16_838;
const margin = 1440;

/** How wide the text is, in twips. */
export const textWidth = { portrait: short - 2 * margin, landscape: long - 2 * margin } as const;

export type Orientation = keyof typeof textWidth;

/** How tall a picture may be so that its caption and notes stay on its page, in millimetres. */
export const tallestPicture = Math.floor((long - 2 * margin) / twipsPerMillimetre) - 45;

/** The page is always given in portrait; a landscape one is turned by the library. */
export const pageOf = (orientation: Orientation): ISectionPropertiesOptions => ({
  page: {
    size: {
      width: short,
      height: long,
      orientation:
        orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
    },
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  },
});

/** The pages of a paper that is handed out are counted, so that a missing one is missed. */
export const makeFooter = () =>
  new Footer({
    children: [
      new Paragraph({
        style: 'NoteSmall',
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
