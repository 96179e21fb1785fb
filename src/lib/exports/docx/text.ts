import { Paragraph, SequentialIdentifier, TextRun } from 'docx';
import { cleanLine, cleanWords } from '../clean-words.ts';

/** Words with the line breaks that are in them. */
export const writeRuns = (words: string): TextRun[] =>
  cleanWords(words)
    .split('\n')
    .map((text, i) => new TextRun({ text, ...(i > 0 ? { break: 1 } : {}) }));

/** One of the small lines under a figure or a table; the last one leaves room for what follows. */
export const writeNote = (words: string, isLast: boolean): Paragraph =>
  new Paragraph({
    style: 'NoteSmall',
    keepNext: !isLast,
    ...(isLast ? { spacing: { before: 20, after: 240 } } : {}),
    children: [new TextRun(cleanLine(words))],
  });

/** "Figure 1: …", numbered by Word, with the as-at line under it; it stays with what it names. */
export const writeCaption = (label: 'Figure' | 'Table', title: string, subtitle: string) =>
  new Paragraph({
    style: 'Caption',
    keepNext: true,
    children: [
      new TextRun(`${label} `),
      new SequentialIdentifier(label),
      new TextRun(`: ${cleanLine(title)}`),
      ...(subtitle === ''
        ? []
        : [new TextRun({ text: cleanLine(subtitle), break: 1, bold: false, size: 20 })]),
    ],
  });
