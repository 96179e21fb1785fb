import { lines, type Case } from './case.ts';

const places = Array.from({ length: 30 }, (_, i) => `Place ${i + 1}, Yorkshire`).join('\n');
const sentences = ['Plans, visits and files are late.', 'Why?', 'We shall write again in a month.'];
const long = Array.from({ length: 900 }, (_, i) => sentences[i % 3]!.repeat(1 + (i % 2))).join(
  '\n',
);

/** Quotation marks as they should be. */
export const marks: readonly Case[] = [
  {
    name: 'separators, line breaks, an empty line and doubled marks within a cell',
    content: lines(
      'Ref,Finding,Theme',
      'F1,"Plans are late,\n\nand ""nobody"" says why",Planning',
      'F2,"""Good"" is not enough",Quality',
      'F3,"She said ""no""",Voice',
    ),
    expect: {
      delimiter: ',',
      quote: '"',
      escape: 'doubled',
      headerRows: [1, 1],
      headings: ['Ref', 'Finding', 'Theme'],
      rows: [
        ['F1', 'Plans are late,\n\nand "nobody" says why', 'Planning'],
        ['F2', '"Good" is not enough', 'Quality'],
        ['F3', 'She said "no"', 'Voice'],
      ],
    },
  },
  {
    name: 'marks around every cell, empty ones too',
    content: lines('"Ref","Owner","Note"', '"A1","",""', '"A2","Jo",""', '"","",""', '"A4","","x"'),
    expect: {
      quote: '"',
      headerRows: [1, 1],
      headings: ['Ref', 'Owner', 'Note'],
      rows: [
        ['A1', '', ''],
        ['A2', 'Jo', ''],
        ['A4', '', 'x'],
      ],
    },
  },
  {
    name: 'lines within a cell that look like rows',
    content: lines(
      'Ref,Finding,Status',
      'F1,"Improve three things\nvisits, plans, records\nhousing, schools, health\nlaw, money, staff\nfood, play, sleep\nend",Open',
      'F2,Reviews are late,Open',
      'F3,Files have gaps,Closed',
    ),
    expect: {
      headerRows: [1, 1],
      headings: ['Ref', 'Finding', 'Status'],
      rows: [
        [
          'F1',
          'Improve three things\nvisits, plans, records\nhousing, schools, health\nlaw, money, staff\nfood, play, sleep\nend',
          'Open',
        ],
        ['F2', 'Reviews are late', 'Open'],
        ['F3', 'Files have gaps', 'Closed'],
      ],
    },
  },
  {
    name: 'a cell as long as a letter',
    content: lines('Ref,Letter,Sent', `L1,"${long}",01/02/2024`, 'L2,None,02/02/2024'),
    expect: {
      headerRows: [1, 1],
      headings: ['Ref', 'Letter', 'Sent'],
      rows: [
        ['L1', long, '01/02/2024'],
        ['L2', 'None', '02/02/2024'],
      ],
    },
  },
  {
    name: 'a list in a cell whose lines have the separators of a row',
    content: lines('Ref,Places', `A1,"${places}"`, 'A2,None', 'A3,"Leeds, Yorkshire"'),
    expect: {
      headerRows: [1, 1],
      headings: ['Ref', 'Places'],
      rows: [
        ['A1', places],
        ['A2', 'None'],
        ['A3', 'Leeds, Yorkshire'],
      ],
    },
  },
  {
    name: 'blanks between a mark and the separator',
    content: lines('"Ref" , "Name" , "Grade"', '"1" , "Hill, The" , "Good"', '"2" , "Dale" , "RI"'),
    expect: {
      headerRows: [1, 1],
      headings: ['Ref', 'Name', 'Grade'],
      rows: [
        ['1', 'Hill, The', 'Good'],
        ['2', 'Dale', 'RI'],
      ],
    },
  },
  {
    name: 'apostrophes as marks, doubled within',
    content: lines(
      "'Ref','Name','Grade'",
      "'1','St Mary''s, North','Good'",
      "'2','Dale','Inadequate'",
    ),
    expect: {
      delimiter: ',',
      quote: "'",
      headerRows: [1, 1],
      headings: ['Ref', 'Name', 'Grade'],
      rows: [
        ['1', "St Mary's, North", 'Good'],
        ['2', 'Dale', 'Inadequate'],
      ],
    },
  },
  {
    name: 'apostrophes in the texts, at the start and the end of cells too',
    content: lines(
      'Ref,Name,Town',
      "1,Men's Shed,'s-Hertogenbosch",
      "2,Carers',King's Lynn",
      "3,'Tis Home,Parents'",
      '4,"O\'Neill, Sons\'",Ayr',
    ),
    expect: {
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Ref', 'Name', 'Town'],
      rows: [
        ['1', "Men's Shed", "'s-Hertogenbosch"],
        ['2', "Carers'", "King's Lynn"],
        ['3', "'Tis Home", "Parents'"],
        ['4', "O'Neill, Sons'", 'Ayr'],
      ],
    },
  },
  {
    name: 'an apostrophe before numbers that are to stay text in Excel',
    content: lines('Code,Name', "'00123,Hill", "'00124,Dale", "'00125,Wyre"),
    expect: {
      headerRows: [1, 1],
      headings: ['Code', 'Name'],
      rows: [
        ["'00123", 'Hill'],
        ["'00124", 'Dale'],
        ["'00125", 'Wyre'],
      ],
    },
  },
  {
    name: 'marks after a backslash',
    content: lines(
      '"id","remark","user"',
      '"1","They call it \\"home\\", mostly","jo"',
      '"2","a \\\\ b","sam"',
      '"3","plain","jo"',
    ),
    expect: {
      quote: '"',
      escape: 'backslash',
      headerRows: [1, 1],
      headings: ['id', 'remark', 'user'],
      rows: [
        ['1', 'They call it "home", mostly', 'jo'],
        ['2', 'a \\ b', 'sam'],
        ['3', 'plain', 'jo'],
      ],
    },
  },
  {
    name: 'folders that end in a backslash before the mark',
    content: lines(
      '"Report","Folder","Pages"',
      '"80426","C:\\exports\\barnsley\\","12"',
      '"80427","C:\\exports\\bath\\","9"',
      '"80428","C:\\exports\\bedford\\","15"',
    ),
    expect: {
      quote: '"',
      escape: 'doubled',
      headerRows: [1, 1],
      headings: ['Report', 'Folder', 'Pages'],
      rows: [
        ['80426', 'C:\\exports\\barnsley\\', '12'],
        ['80427', 'C:\\exports\\bath\\', '9'],
        ['80428', 'C:\\exports\\bedford\\', '15'],
      ],
    },
  },
];
