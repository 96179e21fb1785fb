import { lines, withCrlf, type Case } from './case.ts';

const table = {
  headings: ['Area', 'Held', 'Grade', 'Score'],
  rows: [
    ['North', '12/03/2021', 'Good', '12'],
    ['South', '14/03/2021', 'Poor', '8'],
    ['East', '16/03/2021', 'Good', '15'],
  ],
} as const;
const text = [table.headings, ...table.rows].map((row) => row.join(','));

/** What stands above the headings. */
export const preambles: readonly Case[] = [
  {
    name: 'a title and a blank line',
    content: lines('Inspections of homes in 2021', '', ...text),
    expect: { headerRows: [3, 3], ...table },
  },
  {
    name: 'a title as wide as the table, and a long note between marks',
    content: withCrlf(
      'Table 3: Inspections of homes,,,',
      `"This worksheet contains one table. ${'Cells are blank where there was no judgement. '.repeat(6)}",,,`,
      ...text,
    ),
    expect: { headerRows: [3, 3], ...table },
  },
  {
    name: 'an unmarked note with as many commas as the table',
    content: lines('Homes for children, secure units, hostels, and short breaks.', '', ...text),
    expect: { headerRows: [3, 3], ...table },
  },
  {
    name: 'names and values of the report, as a case system writes them',
    content: lines(
      'Report:,Inspections by area',
      'Run on:,01/04/2024 09:15',
      'Run by:,jsmith',
      'Areas:,"North, South, East"',
      '',
      ...text,
    ),
    expect: { headerRows: [6, 6], ...table },
  },
  {
    name: 'names and values over a table most of whose cells are blank',
    content: lines(
      'Report:,Actions',
      'Run on:,01/04/2024',
      '',
      'Ref,Action,Owner,Due,Revised,Closed,Cost,Note',
      'A1,Train all staff,,01/02/2024,,,,',
      'A2,Write to parents,,,,,,',
      'A3,Visit monthly,Jo,,,,,late',
    ),
    expect: {
      headerRows: [4, 4],
      headings: ['Ref', 'Action', 'Owner', 'Due', 'Revised', 'Closed', 'Cost', 'Note'],
      rows: [
        ['A1', 'Train all staff', '', '01/02/2024', '', '', '', ''],
        ['A2', 'Write to parents', '', '', '', '', '', ''],
        ['A3', 'Visit monthly', 'Jo', '', '', '', '', 'late'],
      ],
    },
  },
  {
    name: 'a title at the left and a day at the right',
    content: lines(
      'Visits,,As at 31 March 2024',
      ',,',
      'Home,Held,Score',
      'Hill,12/03/2024,12',
      'Dale,14/03/2024,8',
      'Wyre,16/03/2024,15',
    ),
    expect: {
      headerRows: [3, 3],
      headings: ['Home', 'Held', 'Score'],
      rows: [
        ['Hill', '12/03/2024', '12'],
        ['Dale', '14/03/2024', '8'],
        ['Wyre', '16/03/2024', '15'],
      ],
    },
  },
  {
    name: 'a page of notes',
    content: lines(
      ...Array.from({ length: 25 }, (_, i) => `"${i + 1}. Grades are as published, in full."`),
      '',
      text[0]!,
      ...Array.from({ length: 20 }, () => text.slice(1)).flat(),
    ),
    expect: {
      headerRows: [27, 27],
      headings: table.headings,
      rows: Array.from({ length: 20 }, () => table.rows).flat(),
    },
  },
  {
    name: 'lines of comment',
    content: lines('# ----------------', '# Inspections', '# 20240101-20240331', '#', '', ...text),
    expect: { headerRows: [6, 6], ...table },
  },
  {
    name: 'blank lines first',
    content: lines('', ',,,', '', ...text),
    expect: { headerRows: [4, 4], ...table },
  },
  {
    name: 'a title over semicolons, with commas in the title',
    content: lines('Besuche, Noten, Punkte', '', ...text.map((row) => row.replaceAll(',', ';'))),
    expect: { delimiter: ';', headerRows: [3, 3], ...table },
  },
  {
    name: 'a blank column before the table, as Business Objects writes it',
    content: lines(',,,,', ',Inspections,,,', ',,,,', ...text.map((row) => `,${row}`)),
    expect: {
      headerRows: [4, 4],
      headings: ['', ...table.headings],
      rows: table.rows.map((row) => ['', ...row]),
    },
  },
  {
    name: 'title, copyright and choices, as Nomis writes them',
    content: lines(
      '"local authority inspections"',
      '"Crown Copyright Reserved [4 May 2024]"',
      '',
      '"date  :","2023"',
      '',
      '"area","mnemonic","homes","rate"',
      '"Hartley","1946157057","12","3.4"',
      '"Wyre","1946157058","9","2.1"',
      '"Dale","1946157059","7","1.8"',
    ),
    expect: {
      headerRows: [6, 6],
      headings: ['area', 'mnemonic', 'homes', 'rate'],
      rows: [
        ['Hartley', '1946157057', '12', '3.4'],
        ['Wyre', '1946157058', '9', '2.1'],
        ['Dale', '1946157059', '7', '1.8'],
      ],
    },
  },
];
