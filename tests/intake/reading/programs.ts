import { lines, type Case } from './case.ts';

const ordinary = Array.from({ length: 300 }, (_, i) => [`A${i + 1}`, 'Open', '01/02/2024']);

/** Habits of programs and of people that have nothing to do with the table. */
export const programs: readonly Case[] = [
  {
    name: 'JSON in a cell',
    content: lines('id,payload,at', '1,"{""a"":1,""b"":[2,3]}",09:15', '2,"{""a"":4}",10:30'),
    expect: {
      delimiter: ',',
      quote: '"',
      escape: 'doubled',
      headerRows: [1, 1],
      headings: ['id', 'payload', 'at'],
      rows: [
        ['1', '{"a":1,"b":[2,3]}', '09:15'],
        ['2', '{"a":4}', '10:30'],
      ],
    },
  },
  {
    name: 'JSON and HTML between tabs, without marks around them',
    content: lines(
      'id\tpayload\tlink',
      '1\t{"a":1,"b":[2,3]}\t<a href="/x">x</a>',
      '2\t{"a":4,"c":"d, e"}\t<a href="/y">y</a>',
    ),
    expect: {
      delimiter: '\t',
      headerRows: [1, 1],
      headings: ['id', 'payload', 'link'],
      rows: [
        ['1', '{"a":1,"b":[2,3]}', '<a href="/x">x</a>'],
        ['2', '{"a":4,"c":"d, e"}', '<a href="/y">y</a>'],
      ],
    },
  },
  {
    name: 'tabs and \\N for no value, as MySQL writes them',
    content: lines('id\tname\tclosed', '1\tHill\t\\N', '2\t\\N\t2024-01-02', '3\tDale\t\\N'),
    expect: {
      delimiter: '\t',
      headerRows: [1, 1],
      headings: ['id', 'name', 'closed'],
      rows: [
        ['1', 'Hill', '\\N'],
        ['2', '\\N', '2024-01-02'],
        ['3', 'Dale', '\\N'],
      ],
    },
  },
  {
    name: 'French, with an apostrophe in most cells',
    content: lines(
      "Lieu;Type;Date d'ouverture",
      "L'Oasis;Foyer d'accueil;12/03/2021",
      "'L'Étape';Maison d'enfants;14/03/2021",
      "L'Arc;Foyer d'urgence;16/03/2021",
    ),
    expect: {
      delimiter: ';',
      headerRows: [1, 1],
      headings: ['Lieu', 'Type', "Date d'ouverture"],
      rows: [
        ["L'Oasis", "Foyer d'accueil", '12/03/2021'],
        ["'L'Étape'", "Maison d'enfants", '14/03/2021'],
        ["L'Arc", "Foyer d'urgence", '16/03/2021'],
      ],
    },
  },
  {
    name: 'numbers within lists, as SharePoint writes them',
    content: lines(
      'Title,Team,Due',
      'Plan,North;#12,01/02/2024',
      'Visit,"East;#7;#West;#9",02/02/2024',
    ),
    expect: {
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Title', 'Team', 'Due'],
      rows: [
        ['Plan', 'North;#12', '01/02/2024'],
        ['Visit', 'East;#7;#West;#9', '02/02/2024'],
      ],
    },
  },
  {
    name: 'two carriage returns at the end of each line, after a transfer as text',
    content: 'Ref,Due,Owner\r\r\nA1,01/02/2024,Jo\r\r\nA2,15/03/2024,Sam\r\r\n',
    expect: {
      headerRows: [1, 1],
      headings: ['Ref', 'Due', 'Owner'],
      rows: [
        ['A1', '01/02/2024', 'Jo'],
        ['A2', '15/03/2024', 'Sam'],
      ],
    },
  },
  {
    name: 'one column of times, each of as many words',
    content: lines('Visited', '1 January 2024 09:00', '2 January 2024 09:30', '3 May 2024 11:15'),
    expect: {
      headerRows: [1, 1],
      headings: ['Visited'],
      rows: [['1 January 2024 09:00'], ['2 January 2024 09:30'], ['3 May 2024 11:15']],
    },
  },
  {
    name: 'one row full of other separators among many',
    content: lines(
      'Ref,Status,Due',
      ...ordinary.map((row) => row.join(',')),
      'Z9,"a;b;c;d;e;f\tg\th|i|j|k|l;m;n",02/02/2024',
    ),
    expect: {
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Ref', 'Status', 'Due'],
      rows: [...ordinary, ['Z9', 'a;b;c;d;e;f\tg\th|i|j|k|l;m;n', '02/02/2024']],
    },
  },
  {
    name: 'headings between marks, rows without, and a bar in a heading',
    content: lines('"Home","Care | Grade","Held"', 'Hill,Good,12/03/2021', 'Dale,Poor,14/03/2021'),
    expect: {
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Home', 'Care | Grade', 'Held'],
      rows: [
        ['Hill', 'Good', '12/03/2021'],
        ['Dale', 'Poor', '14/03/2021'],
      ],
    },
  },
];
