import { lines, withCrlf, type Case } from './case.ts';

const table = {
  headerRows: [1, 1],
  headings: ['Ref', 'Due', 'Status'],
  rows: [
    ['A1', '01/02/2024', 'Open'],
    ['A2', '15/03/2024', 'Closed'],
  ],
} as const;

export const lineEnds: readonly Case[] = [
  {
    name: 'carriage returns alone, as an old Mac writes them',
    content: 'Ref,Due,Status\rA1,01/02/2024,Open\rA2,15/03/2024,Closed\r',
    expect: table,
  },
  {
    name: 'line ends of several kinds',
    content: 'Ref,Due,Status\r\nA1,01/02/2024,Open\nA2,15/03/2024,Closed\r',
    expect: table,
  },
  {
    name: 'nothing after the last cell',
    content: 'Ref,Due,Status\nA1,01/02/2024,Open\nA2,15/03/2024,Closed',
    expect: table,
  },
  {
    name: 'a separator at the end of every row',
    content: lines('Ref,Due,Status,', 'A1,01/02/2024,Open,', 'A2,15/03/2024,Closed,'),
    expect: table,
  },
  {
    name: 'a separator at the end of the rows but not of the headings',
    content: lines('Ref,Due,Status', 'A1,01/02/2024,Open,', 'A2,15/03/2024,Closed,'),
    expect: table,
  },
  {
    name: 'a separator at the end of the headings alone',
    content: lines('Ref;Due;Status;', 'A1;01/02/2024;Open', 'A2;15/03/2024;Closed'),
    expect: { delimiter: ';', ...table },
  },
  {
    name: 'rows of nothing but separators at the end, as Excel leaves them',
    content: withCrlf(
      'Ref,Due,Status,,',
      'A1,01/02/2024,Open,,',
      'A2,15/03/2024,Closed,,',
      ...Array.from({ length: 40 }, () => ',,,,'),
    ),
    expect: table,
  },
];
