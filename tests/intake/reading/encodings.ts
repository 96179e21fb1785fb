import { bytesOfLatin, lines, utf16, withCrlf, type Case } from './case.ts';

const unicodeText = withCrlf(
  'Establishment\tGrade\tVisited',
  'Tŷ Hafan\tGood\t12/03/2021',
  '"Lodge, The"\tInadequate\t14/05/2021',
);
const unicodeTable = {
  headerRows: [1, 1],
  headings: ['Establishment', 'Grade', 'Visited'],
  rows: [
    ['Tŷ Hafan', 'Good', '12/03/2021'],
    ['Lodge, The', 'Inadequate', '14/05/2021'],
  ],
} as const;

/** Enough rows that the only byte outside of ASCII stands beyond the first megabyte. */
const many = Array.from({ length: 30_000 }, (_, i) => [`A${i + 1}`, 'Write to every parent again']);

export const encodings: readonly Case[] = [
  {
    name: 'UTF-8 with typographic marks, a pound sign and letters of other languages',
    content: lines(
      'Home,Cost,Remark',
      'Llys Dŵr,£1200,Children’s views “heard”',
      'Zoë’s,£900,naïve – 東京 🏠',
    ),
    expect: {
      encoding: 'UTF-8',
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Home', 'Cost', 'Remark'],
      rows: [
        ['Llys Dŵr', '£1200', 'Children’s views “heard”'],
        ['Zoë’s', '£900', 'naïve – 東京 🏠'],
      ],
    },
  },
  {
    name: 'UTF-8 with a mark of its own before a heading between quotation marks',
    content: '\ufeff' + withCrlf('"URN","Name"', '"1027076","Hill House"', '"1027077","Dale"'),
    expect: {
      encoding: 'UTF-8',
      headerRows: [1, 1],
      headings: ['URN', 'Name'],
      rows: [
        ['1027076', 'Hill House'],
        ['1027077', 'Dale'],
      ],
    },
  },
  {
    name: 'UTF-8 in which characters were lost before',
    content: lines('Child,Grade', 'Zo\ufffd,Good', 'Ren\ufffd\ufffd,Inadequate'),
    expect: {
      encoding: 'UTF-8',
      headerRows: [1, 1],
      headings: ['Child', 'Grade'],
      rows: [
        ['Zo\ufffd', 'Good'],
        ['Ren\ufffd\ufffd', 'Inadequate'],
      ],
    },
  },
  {
    name: '“Unicode text” of Excel: UTF-16, little-endian, tabs',
    content: utf16('\ufeff' + unicodeText, 'LE'),
    expect: { encoding: 'UTF-16 LE', delimiter: '\t', quote: '"', ...unicodeTable },
  },
  {
    name: 'UTF-16, big-endian',
    content: utf16('\ufeff' + unicodeText, 'BE'),
    expect: { encoding: 'UTF-16 BE', delimiter: '\t', quote: '"', ...unicodeTable },
  },
  {
    name: 'UTF-16, little-endian, that does not say so',
    content: utf16(unicodeText, 'LE'),
    expect: { encoding: 'UTF-16 LE', delimiter: '\t', ...unicodeTable },
  },
  {
    name: 'UTF-16, big-endian, that does not say so',
    content: utf16(unicodeText, 'BE'),
    expect: { encoding: 'UTF-16 BE', delimiter: '\t', ...unicodeTable },
  },
  {
    name: 'Windows-1252 as an English Excel writes it',
    content: bytesOfLatin(
      withCrlf(
        'Ref,Action,Owner',
        'A1,Review children\x92s plans \x96 all,Ren\xe9e',
        'A2,Spend \xa34m,Jo',
      ),
    ),
    expect: {
      encoding: 'Windows-1252',
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Ref', 'Action', 'Owner'],
      rows: [
        ['A1', 'Review children’s plans – all', 'Renée'],
        ['A2', 'Spend £4m', 'Jo'],
      ],
    },
  },
  {
    name: 'Windows-1252 as a German Excel writes it: semicolons and decimal commas',
    content: bytesOfLatin(
      withCrlf(
        'Tr\xe4ger;Pl\xe4tze;Kosten \x80',
        'K\xf6ln;12;1.250,50',
        'M\xfcnchen;8;980,00',
        'D\xfcren;20;2.100,75',
      ),
    ),
    expect: {
      encoding: 'Windows-1252',
      delimiter: ';',
      headerRows: [1, 1],
      headings: ['Träger', 'Plätze', 'Kosten €'],
      rows: [
        ['Köln', '12', '1.250,50'],
        ['München', '8', '980,00'],
        ['Düren', '20', '2.100,75'],
      ],
    },
  },
  {
    name: 'Windows-1252 whose only character outside of ASCII is at the very end',
    content: bytesOfLatin(lines('Ref,Action', ...many.map((row) => row.join(',')), 'Z9,Zo\xeb')),
    expect: {
      encoding: 'Windows-1252',
      delimiter: ',',
      headerRows: [1, 1],
      headings: ['Ref', 'Action'],
      rows: [...many, ['Z9', 'Zoë']],
    },
  },
];
