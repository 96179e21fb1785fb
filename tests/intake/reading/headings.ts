import { lines, type Case } from './case.ts';

/** Headings in the first row, or none. */
export const headings: readonly Case[] = [
  {
    name: 'a table of words only',
    content: lines('Provider,Category,Grade', 'Hartley,Leaders,Good', 'Wyre,Care,Inadequate'),
    expect: {
      headerRows: [1, 1],
      headings: ['Provider', 'Category', 'Grade'],
      rows: [
        ['Hartley', 'Leaders', 'Good'],
        ['Wyre', 'Care', 'Inadequate'],
      ],
    },
  },
  {
    name: 'a table of numbers only',
    content: lines('Ward,Cases,Visits', '1,20,35', '2,14,22', '3,9,11'),
    expect: {
      headerRows: [1, 1],
      headings: ['Ward', 'Cases', 'Visits'],
      rows: [
        ['1', '20', '35'],
        ['2', '14', '22'],
        ['3', '9', '11'],
      ],
    },
  },
  {
    name: 'years as headings',
    content: lines('Area,2019,2020,2021', 'North,12,15,11', 'South,20,18,25', 'East,7,9,8'),
    expect: {
      headerRows: [1, 1],
      headings: ['Area', '2019', '2020', '2021'],
      rows: [
        ['North', '12', '15', '11'],
        ['South', '20', '18', '25'],
        ['East', '7', '9', '8'],
      ],
    },
  },
  {
    name: 'years of two halves as headings, of the two ways to write them',
    content: lines('Area,2019/20,2020-21', 'North,12.5,15.1', 'South,20,18.4', 'East,7.2,9'),
    expect: {
      headerRows: [1, 1],
      headings: ['Area', '2019/20', '2020-21'],
      rows: [
        ['North', '12.5', '15.1'],
        ['South', '20', '18.4'],
        ['East', '7.2', '9'],
      ],
    },
  },
  {
    name: 'days as headings',
    content: lines('Measure,31/03/2022,31/03/2023', 'Open,12,15', 'Closed,20,18', 'Late,7,9'),
    expect: {
      headerRows: [1, 1],
      headings: ['Measure', '31/03/2022', '31/03/2023'],
      rows: [
        ['Open', '12', '15'],
        ['Closed', '20', '18'],
        ['Late', '7', '9'],
      ],
    },
  },
  {
    name: 'years and days as headings over grades',
    content: lines(
      'Authority,2014,22/05/2018,2024',
      'Hartley,Good,Requires improvement,Good',
      'Wyre,Inadequate,Good,Outstanding',
      'Dale,Good,Good,Good',
    ),
    expect: {
      headerRows: [1, 1],
      headings: ['Authority', '2014', '22/05/2018', '2024'],
      rows: [
        ['Hartley', 'Good', 'Requires improvement', 'Good'],
        ['Wyre', 'Inadequate', 'Good', 'Outstanding'],
        ['Dale', 'Good', 'Good', 'Good'],
      ],
    },
  },
  {
    name: 'a blank heading over the names of the rows',
    content: lines(',Boys,Girls', 'North,12,13', 'South,8,11', 'East,4,6'),
    expect: {
      headerRows: [1, 1],
      headings: ['', 'Boys', 'Girls'],
      rows: [
        ['North', '12', '13'],
        ['South', '8', '11'],
        ['East', '4', '6'],
      ],
    },
  },
  {
    name: 'a heading several times, as Jira writes it',
    content: lines('Key,Labels,Labels,Labels', 'AP-1,care,late,', 'AP-2,care,,', 'AP-3,home,,new'),
    expect: {
      headerRows: [1, 1],
      headings: ['Key', 'Labels', 'Labels', 'Labels'],
      rows: [
        ['AP-1', 'care', 'late', ''],
        ['AP-2', 'care', '', ''],
        ['AP-3', 'home', '', 'new'],
      ],
    },
  },
  {
    name: 'questions of a form as headings, with commas and choices in the cells',
    content: lines(
      'Timestamp,"Which teams, if any, were involved?",How did it go (1-5)?',
      '2024/01/02 9:15:00 am GMT,"North, East",4',
      '2024/01/03 4:05:11 pm GMT,South,5',
    ),
    expect: {
      headerRows: [1, 1],
      headings: ['Timestamp', 'Which teams, if any, were involved?', 'How did it go (1-5)?'],
      rows: [
        ['2024/01/02 9:15:00 am GMT', 'North, East', '4'],
        ['2024/01/03 4:05:11 pm GMT', 'South', '5'],
      ],
    },
  },
  {
    name: 'more headings than cells in any row',
    content: lines('Ref,Due,Owner,Closed,Note', 'A1,01/02/2024,Jo', 'A2,15/03/2024,Sam'),
    expect: {
      headerRows: [1, 1],
      headings: ['Ref', 'Due', 'Owner', 'Closed', 'Note'],
      rows: [
        ['A1', '01/02/2024', 'Jo', '', ''],
        ['A2', '15/03/2024', 'Sam', '', ''],
      ],
    },
  },
  {
    name: 'a last column without a heading',
    content: lines('Ref,Due', 'A1,01/02/2024,late', 'A2,15/03/2024,in time', 'A3,16/03/2024,late'),
    expect: {
      headerRows: [1, 1],
      headings: ['Ref', 'Due', ''],
      rows: [
        ['A1', '01/02/2024', 'late'],
        ['A2', '15/03/2024', 'in time'],
        ['A3', '16/03/2024', 'late'],
      ],
    },
  },
  {
    name: 'no headings, but numbers and days from the first row on',
    content: lines('1,12.5,2024-01-01', '2,13.25,2024-01-02', '3,9,2024-01-03', '4,8.5,2024-01-04'),
    expect: {
      headerRows: [0, 0],
      headings: [],
      rows: [
        ['1', '12.5', '2024-01-01'],
        ['2', '13.25', '2024-01-02'],
        ['3', '9', '2024-01-03'],
        ['4', '8.5', '2024-01-04'],
      ],
    },
  },
  {
    name: 'no headings, and words in some of the columns',
    content: lines('Hartley,Good,12/03/2021', 'Wyre,Good,14/03/2021', 'Dale,Poor,16/03/2021'),
    expect: {
      headerRows: [0, 0],
      headings: [],
      rows: [
        ['Hartley', 'Good', '12/03/2021'],
        ['Wyre', 'Good', '14/03/2021'],
        ['Dale', 'Poor', '16/03/2021'],
      ],
    },
  },
  {
    name: 'headings and no row',
    content: lines('Ref,Due,Owner'),
    expect: { headerRows: [1, 1], headings: ['Ref', 'Due', 'Owner'], rows: [] },
  },
];
