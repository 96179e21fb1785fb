import { lines, type Case } from './case.ts';

/** Headings that recur, and sheets with more than one table. */
export const tables: readonly Case[] = [
  {
    name: 'the headings once more on every page',
    content: lines(
      'Ref,Due,Owner',
      'A1,01/02/2024,Jo',
      'A2,15/03/2024,Sam',
      'Ref,Due,Owner',
      'A3,16/03/2024,Jo',
      'Ref,Due,Owner',
      'A4,17/03/2024,Sam',
    ),
    expect: {
      headerRows: [1, 1],
      headings: ['Ref', 'Due', 'Owner'],
      rows: [
        ['A1', '01/02/2024', 'Jo'],
        ['A2', '15/03/2024', 'Sam'],
        ['A3', '16/03/2024', 'Jo'],
        ['A4', '17/03/2024', 'Sam'],
      ],
      setAside: [4, 6],
    },
  },
  {
    name: 'the number of the page before the headings, which have a mark the second time',
    content: lines(
      'Ref,Due,Owner',
      'A1,01/02/2024,Jo',
      'A2,15/03/2024,Sam',
      '',
      'Page 2 of 2',
      'REF,"Due",Owner ',
      'A3,16/03/2024,Jo',
    ),
    expect: {
      headerRows: [1, 1],
      headings: ['Ref', 'Due', 'Owner'],
      rows: [
        ['A1', '01/02/2024', 'Jo'],
        ['A2', '15/03/2024', 'Sam'],
        ['A3', '16/03/2024', 'Jo'],
      ],
      setAside: [5, 6],
    },
  },
  {
    name: 'the same table again under a title of its own',
    content: lines(
      'Authorities of today,,',
      'Name,Held,Grade',
      'Hartley,12/03/2021,Good',
      'Wyre,14/03/2021,Poor',
      ',,',
      'Authorities that are no more,,',
      'Name,Held,Grade',
      'Oldshire,16/03/2011,Good',
    ),
    expect: {
      headerRows: [2, 2],
      headings: ['Name', 'Held', 'Grade'],
      rows: [
        ['Hartley', '12/03/2021', 'Good'],
        ['Wyre', '14/03/2021', 'Poor'],
        ['Oldshire', '16/03/2011', 'Good'],
      ],
      setAside: [6, 7],
    },
  },
  {
    name: 'another table that has some of the headings',
    content: lines(
      'provider,inspection_date,category,grade',
      'Hartley,2021-03-12,overall,Good',
      'Wyre,2021-03-14,overall,Inadequate',
      '',
      'provider,inspection_date,grade',
      'Dale,2022-01-10,Good',
      'Ayr,2022-01-12,Outstanding',
    ),
    expect: {
      headerRows: [1, 1],
      headings: ['provider', 'inspection_date', 'category', 'grade'],
      rows: [
        ['Hartley', '2021-03-12', 'overall', 'Good'],
        ['Wyre', '2021-03-14', 'overall', 'Inadequate'],
      ],
      next: [
        {
          headerRows: [5, 5],
          headings: ['provider', 'inspection_date', 'grade'],
          rows: [
            ['Dale', '2022-01-10', 'Good'],
            ['Ayr', '2022-01-12', 'Outstanding'],
          ],
        },
      ],
    },
  },
  {
    name: 'another table with headings of its own, after a blank line and a title',
    content: lines(
      'Home,Held,Score',
      'Hill,12/03/2021,12',
      'Dale,14/03/2021,8',
      'Wyre,16/03/2021,15',
      '',
      'Table 2: complaints',
      'Month,Received,Upheld,Open',
      '01/01/2021,12,3,1',
      '01/02/2021,9,4,0',
      '01/03/2021,15,6,2',
    ),
    expect: {
      headerRows: [1, 1],
      headings: ['Home', 'Held', 'Score'],
      rows: [
        ['Hill', '12/03/2021', '12'],
        ['Dale', '14/03/2021', '8'],
        ['Wyre', '16/03/2021', '15'],
      ],
      setAside: [6],
      next: [
        {
          headerRows: [7, 7],
          headings: ['Month', 'Received', 'Upheld', 'Open'],
          rows: [
            ['01/01/2021', '12', '3', '1'],
            ['01/02/2021', '9', '4', '0'],
            ['01/03/2021', '15', '6', '2'],
          ],
        },
      ],
    },
  },
];
