import { LeaderType, Paragraph, TableOfContents, TextRun } from 'docx';
import { formatDate } from '#lib/charts/format.ts';
import { cleanLine } from '../clean-words.ts';
import type { Report } from '../report.ts';

/** The first page: what it is, of whom, of which day, and what is in it. */
export function writeOpening({ title, subtitle, day, parts }: Report) {
  const hasHeadings = parts.some(({ kind }) => kind === 'heading');
  return [
    new Paragraph({ style: 'Title', children: [new TextRun(cleanLine(title))] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(cleanLine(subtitle))] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(`Made on ${formatDate(day)}`)] }),
    ...(hasHeadings
      ? [
          new Paragraph({ style: 'TOCHeading', children: [new TextRun('Contents')] }),
          // Its entries are written from the headings, so that Word has nothing to ask for; dots
          // would lead to page numbers that are there only once Word has been told to update it.
          new TableOfContents('Contents', {
            hyperlink: true,
            headingStyleRange: '1-2',
            tabLeader: LeaderType.NONE,
          }),
        ]
      : []),
  ];
}
