import { lines, withCrlf, type Case } from './case.ts';

export const separators: readonly Case[] = [
  {
    name: 'semicolons, with as many decimal commas in every row',
    content: lines('Ort;Anteil;Quote', 'Bonn;1,5;2,5', 'Ulm;3,5;4,25', 'Jena;0,75;12,5'),
    expect: {
      delimiter: ';',
      headerRows: [1, 1],
      headings: ['Ort', 'Anteil', 'Quote'],
      rows: [
        ['Bonn', '1,5', '2,5'],
        ['Ulm', '3,5', '4,25'],
        ['Jena', '0,75', '12,5'],
      ],
    },
  },
  {
    name: 'semicolons, with more commas in the texts than semicolons between the cells',
    content: lines(
      'Référence;Constat',
      'R1;Le foyer est propre, calme, accueillant, et bien tenu.',
      'R2;"Les dossiers sont incomplets; le suivi, lui, est correct."',
      'R3;Les repas, les chambres, les horaires, tout est affiché.',
    ),
    expect: {
      delimiter: ';',
      headerRows: [1, 1],
      headings: ['Référence', 'Constat'],
      rows: [
        ['R1', 'Le foyer est propre, calme, accueillant, et bien tenu.'],
        ['R2', 'Les dossiers sont incomplets; le suivi, lui, est correct.'],
        ['R3', 'Les repas, les chambres, les horaires, tout est affiché.'],
      ],
    },
  },
  {
    name: 'commas, with a list parted by semicolons in every row',
    content: lines('Ref,Teams,Grade', '1,North;East;South,Good', '2,West;East;Mid,Inadequate'),
    expect: {
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Ref', 'Teams', 'Grade'],
      rows: [
        ['1', 'North;East;South', 'Good'],
        ['2', 'West;East;Mid', 'Inadequate'],
      ],
    },
  },
  {
    name: 'commas, with lists parted by bars',
    content: lines(
      'Provider,Themes,Year',
      'Hartley,care|health|school,2021',
      'Wyre,care|home,2022',
    ),
    expect: {
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Provider', 'Themes', 'Year'],
      rows: [
        ['Hartley', 'care|health|school', '2021'],
        ['Wyre', 'care|home', '2022'],
      ],
    },
  },
  {
    name: 'tabs, with sentences full of commas and a tab within marks',
    content: lines(
      'Ref\tFinding\tStatus',
      'F1\tPlans, reviews, and visits are late, often by weeks, sometimes months\tOpen',
      'F2\t"Records have\tgaps, mostly in 2019"\tClosed',
      'F3\tStaff, carers, and families agree\tOpen',
    ),
    expect: {
      delimiter: '\t',
      headerRows: [1, 1],
      headings: ['Ref', 'Finding', 'Status'],
      rows: [
        ['F1', 'Plans, reviews, and visits are late, often by weeks, sometimes months', 'Open'],
        ['F2', 'Records have\tgaps, mostly in 2019', 'Closed'],
        ['F3', 'Staff, carers, and families agree', 'Open'],
      ],
    },
  },
  {
    name: 'tabs, with many cells left empty',
    content: lines('Ref\tOwner\tDue\tDone', 'A1\t\t\t', 'A2\tJo\t\t', 'A3\t\t01/02/2024\t'),
    expect: {
      delimiter: '\t',
      headerRows: [1, 1],
      headings: ['Ref', 'Owner', 'Due', 'Done'],
      rows: [
        ['A1', '', '', ''],
        ['A2', 'Jo', '', ''],
        ['A3', '', '01/02/2024', ''],
      ],
    },
  },
  {
    name: 'bars, with commas, semicolons and colons in the texts',
    content: lines(
      'audit_no|agency|recommendation',
      'ME21-091A|Parks|Review: fees, fines; then report',
      'SE23-073A|Housing, Planning|Publish the list',
      'ME22-001B|Parks|Collect; reconcile; bank daily',
    ),
    expect: {
      delimiter: '|',
      headerRows: [1, 1],
      headings: ['audit_no', 'agency', 'recommendation'],
      rows: [
        ['ME21-091A', 'Parks', 'Review: fees, fines; then report'],
        ['SE23-073A', 'Housing, Planning', 'Publish the list'],
        ['ME22-001B', 'Parks', 'Collect; reconcile; bank daily'],
      ],
    },
  },
  {
    name: 'blanks between the cells, and none within',
    content: lines(
      'station date time level',
      'S1 2024-01-01 09:00 3.25',
      'S2 2024-01-01 09:15 3.50',
      'S1 2024-01-02 09:00 3.75',
    ),
    expect: {
      delimiter: ' ',
      headerRows: [1, 1],
      headings: ['station', 'date', 'time', 'level'],
      rows: [
        ['S1', '2024-01-01', '09:00', '3.25'],
        ['S2', '2024-01-01', '09:15', '3.50'],
        ['S1', '2024-01-02', '09:00', '3.75'],
      ],
    },
  },
  {
    name: 'a blank after each comma, before marks too',
    content: lines('URN, Name, Grade', '1, "Hill House, North", Good', '2, "Dale", Inadequate'),
    expect: {
      delimiter: ',',
      quote: '"',
      headerRows: [1, 1],
      headings: ['URN', 'Name', 'Grade'],
      rows: [
        ['1', 'Hill House, North', 'Good'],
        ['2', 'Dale', 'Inadequate'],
      ],
    },
  },
  {
    name: 'a first line that tells Excel the separator',
    content: withCrlf('sep=;', 'Ref;Amount;Owner', 'A1;12,50;Jo', 'A2;7,25;Sam'),
    expect: {
      delimiter: ';',
      headerRows: [2, 2],
      headings: ['Ref', 'Amount', 'Owner'],
      rows: [
        ['A1', '12,50', 'Jo'],
        ['A2', '7,25', 'Sam'],
      ],
    },
  },
  {
    name: 'one column of numbers',
    content: lines('URN', '1027076', '1027077', '1027079'),
    expect: {
      headerRows: [1, 1],
      headings: ['URN'],
      rows: [['1027076'], ['1027077'], ['1027079']],
    },
  },
  {
    name: 'one column of sentences',
    content: lines('Comment', '"Good, on the whole"', '"Late; twice, in May"', 'No view'),
    expect: {
      headerRows: [1, 1],
      headings: ['Comment'],
      rows: [['Good, on the whole'], ['Late; twice, in May'], ['No view']],
    },
  },
];
