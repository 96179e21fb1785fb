import { lines, type Case } from './case.ts';

/** Rows that are not all alike. */
export const rows: readonly Case[] = [
  {
    name: 'rows that end early, and rows that end in blank cells',
    content: lines('Ref,Due,Owner,Note', 'A1,01/02/2024', 'A2', 'A3,15/03/2024,Jo,x,,,'),
    expect: {
      headerRows: [1, 1],
      headings: ['Ref', 'Due', 'Owner', 'Note'],
      rows: [
        ['A1', '01/02/2024', '', ''],
        ['A2', '', '', ''],
        ['A3', '15/03/2024', 'Jo', 'x'],
      ],
    },
  },
  {
    name: 'blank lines and lines of separators between the rows',
    content: lines('Ref,Due,Owner', '', 'A1,01/02/2024,Jo', ',,', '', 'A2,15/03/2024,Sam'),
    expect: {
      headerRows: [1, 1],
      headings: ['Ref', 'Due', 'Owner'],
      rows: [
        ['A1', '01/02/2024', 'Jo'],
        ['A2', '15/03/2024', 'Sam'],
      ],
      setAside: [],
    },
  },
  {
    name: 'blank columns in the midst',
    content: lines('Ref,,Due,,Owner', 'A1,,01/02/2024,,Jo', 'A2,,15/03/2024,,Sam'),
    expect: {
      headerRows: [1, 1],
      headings: ['Ref', '', 'Due', '', 'Owner'],
      rows: [
        ['A1', '', '01/02/2024', '', 'Jo'],
        ['A2', '', '15/03/2024', '', 'Sam'],
      ],
    },
  },
  {
    name: 'the name of a section in a row of its own',
    content: lines(
      'Home,Held,Score',
      'North West,,',
      'Hill,12/03/2021,12',
      'Dale,14/03/2021,8',
      'South East,,',
      'Wyre,16/03/2021,15',
    ),
    expect: {
      headerRows: [1, 1],
      headings: ['Home', 'Held', 'Score'],
      rows: [
        ['North West', '', ''],
        ['Hill', '12/03/2021', '12'],
        ['Dale', '14/03/2021', '8'],
        ['South East', '', ''],
        ['Wyre', '16/03/2021', '15'],
      ],
    },
  },
  {
    name: 'numbers of thousands with commas and with blanks, negatives in brackets, and symbols',
    content: lines(
      'Area,Spend,Change,Rate',
      'North,"1,234,567",(12),4.5%',
      'South,"98,765",-3,c',
      'East,1 234,[z],:',
      'West,"5,432",+7,3.25%',
    ),
    expect: {
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Area', 'Spend', 'Change', 'Rate'],
      rows: [
        ['North', '1,234,567', '(12)', '4.5%'],
        ['South', '98,765', '-3', 'c'],
        ['East', '1 234', '[z]', ':'],
        ['West', '5,432', '+7', '3.25%'],
      ],
    },
  },
  {
    name: 'a last row of which only the reference is known',
    content: lines('Ref,Due,Owner', 'A1,01/02/2024,Jo', 'A2,15/03/2024,Sam', 'A3,,'),
    expect: {
      headerRows: [1, 1],
      headings: ['Ref', 'Due', 'Owner'],
      rows: [
        ['A1', '01/02/2024', 'Jo'],
        ['A2', '15/03/2024', 'Sam'],
        ['A3', '', ''],
      ],
      setAside: [],
    },
  },
  {
    name: 'merged cells, of which only the first is filled, and blanks that do not break',
    content: lines(
      'Region,Home,Score',
      'North,Hill,12',
      ',Dale,8',
      '\u00a0,\u00a0,\u00a0',
      'South,Wyre,15',
      '\u00a0,Ayr\u00a0,9',
    ),
    expect: {
      headerRows: [1, 1],
      headings: ['Region', 'Home', 'Score'],
      rows: [
        ['North', 'Hill', '12'],
        ['', 'Dale', '8'],
        ['South', 'Wyre', '15'],
        ['', 'Ayr', '9'],
      ],
    },
  },
  {
    name: 'a last row of which only the name is known, which is no sentence',
    content: lines(
      'Home,Held,Score',
      'Hill House,12/03/2021,12',
      'The Dale,14/03/2021,8',
      'Wyre Lodge,,',
    ),
    expect: {
      headerRows: [1, 1],
      headings: ['Home', 'Held', 'Score'],
      rows: [
        ['Hill House', '12/03/2021', '12'],
        ['The Dale', '14/03/2021', '8'],
        ['Wyre Lodge', '', ''],
      ],
      setAside: [],
    },
  },
];
