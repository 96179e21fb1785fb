import { lines, type Case } from './case.ts';

/** Marks and separators that break the rules in some row, which must not cost any other row. */
export const strayMarks: readonly Case[] = [
  {
    name: 'a mark that is never closed, in the midst of the rows',
    content: lines(
      'Ref,Finding,Seen',
      'F1,Plans are late,01/02/2024',
      'F2,"Records have gaps,02/02/2024',
      'F3,Visits are missed,03/02/2024',
      'F4,Reviews are short,04/02/2024',
      'F5,"Staff leave, often",05/02/2024',
    ),
    expect: {
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Ref', 'Finding', 'Seen'],
      rows: [
        ['F1', 'Plans are late', '01/02/2024'],
        ['F2', '"Records have gaps', '02/02/2024'],
        ['F3', 'Visits are missed', '03/02/2024'],
        ['F4', 'Reviews are short', '04/02/2024'],
        ['F5', 'Staff leave, often', '05/02/2024'],
      ],
    },
  },
  {
    name: 'a mark that is never closed, in the last row',
    content: lines('Ref,Finding', 'F1,Plans are late', 'F2,"Records have gaps'),
    expect: {
      headerRows: [1, 1],
      headings: ['Ref', 'Finding'],
      rows: [
        ['F1', 'Plans are late'],
        ['F2', '"Records have gaps'],
      ],
    },
  },
  {
    name: 'inches',
    content: lines('Part,Size,Stock', 'Pipe,12" wide,4', 'Valve,3/4",9', 'Tap,"1"" or 2""",2'),
    expect: {
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Part', 'Size', 'Stock'],
      rows: [
        ['Pipe', '12" wide', '4'],
        ['Valve', '3/4"', '9'],
        ['Tap', '1" or 2"', '2'],
      ],
    },
  },
  {
    name: 'marks within a marked cell that are not doubled',
    content: lines(
      '"Ref","Remark","By"',
      '"1","He said "no" to it","Jo"',
      '"2","The "short" visit, in May","Sam"',
      '"3","Plain","Jo"',
    ),
    expect: {
      quote: '"',
      headerRows: [1, 1],
      headings: ['Ref', 'Remark', 'By'],
      rows: [
        ['1', 'He said "no" to it', 'Jo'],
        ['2', 'The "short" visit, in May', 'Sam'],
        ['3', 'Plain', 'Jo'],
      ],
    },
  },
  {
    name: 'tabs, and words between marks within a text',
    content: lines(
      'Ref\tRemark\tYear',
      '1\t"Good" was the word\t2021',
      '2\tA "short" visit\t2022',
      '3\tThey wrote "late"\t2023',
    ),
    expect: {
      delimiter: '\t',
      headerRows: [1, 1],
      headings: ['Ref', 'Remark', 'Year'],
      rows: [
        ['1', '"Good" was the word', '2021'],
        ['2', 'A "short" visit', '2022'],
        ['3', 'They wrote "late"', '2023'],
      ],
    },
  },
  {
    name: 'one row whose comma is not between marks',
    content: lines(
      'Ref,Town,Seen',
      'A1,Ayr,01/02/2024',
      'A2,Bristol, City of,02/02/2024',
      'A3,Leeds,03/02/2024',
      'A4,York,04/02/2024',
    ),
    expect: {
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Ref', 'Town', 'Seen'],
      rows: [
        ['A1', 'Ayr', '01/02/2024'],
        ['A2', 'Bristol', 'City of', '02/02/2024'],
        ['A3', 'Leeds', '03/02/2024'],
        ['A4', 'York', '04/02/2024'],
      ],
    },
  },
  {
    name: 'one row in another dialect',
    content: lines(
      'Ref,Town,Seen',
      'A1,Ayr,01/02/2024',
      'A2;Bath;02/02/2024',
      'A3,Leeds,03/02/2024',
      'A4,York,04/02/2024',
    ),
    expect: {
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Ref', 'Town', 'Seen'],
      rows: [
        ['A1', 'Ayr', '01/02/2024'],
        ['A2', 'Bath', '02/02/2024'],
        ['A3', 'Leeds', '03/02/2024'],
        ['A4', 'York', '04/02/2024'],
      ],
    },
  },
  {
    name: 'typographic marks, which mark nothing',
    content: lines('Ref,Remark', '1,“Good', '2,late”', '3,„kurz‟ «bien»'),
    expect: {
      headerRows: [1, 1],
      headings: ['Ref', 'Remark'],
      rows: [
        ['1', '“Good'],
        ['2', 'late”'],
        ['3', '„kurz‟ «bien»'],
      ],
    },
  },
  {
    name: 'a mark that is never closed, and inches further down',
    content: lines(
      'Ref,Part,Seen',
      'F1,Tap,01/02/2024',
      'F2,"Pipe,02/02/2024',
      'F3,Valve,03/02/2024',
      'F4,Sink,04/02/2024',
      'F5,Ruler 12",05/02/2024',
      'F6,Bath,06/02/2024',
    ),
    expect: {
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Ref', 'Part', 'Seen'],
      rows: [
        ['F1', 'Tap', '01/02/2024'],
        ['F2', '"Pipe', '02/02/2024'],
        ['F3', 'Valve', '03/02/2024'],
        ['F4', 'Sink', '04/02/2024'],
        ['F5', 'Ruler 12"', '05/02/2024'],
        ['F6', 'Bath', '06/02/2024'],
      ],
    },
  },
  {
    name: 'a text of words whose commas are not between marks',
    content: lines(
      'Home,Remark',
      'Hill,fine',
      'Dale,late, short, and unkind',
      'Wyre,fair',
      'Ayr,good',
    ),
    expect: {
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Home', 'Remark'],
      rows: [
        ['Hill', 'fine'],
        ['Dale', 'late', 'short', 'and unkind'],
        ['Wyre', 'fair'],
        ['Ayr', 'good'],
      ],
    },
  },
];
