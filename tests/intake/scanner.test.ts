import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Scan } from '#lib/intake/scanned.ts';
import { Scanner } from '#lib/intake/scanner.ts';
import { bytesOf } from './support.ts';

const comma = { delimiter: ',', quote: '"', escape: 'doubled' } as const;

function scanBytes(
  bytes: Uint8Array<ArrayBuffer>,
  headerRow: number,
  width: number,
  chunk = 65_536,
): Scan {
  const scanner = new Scanner(0, headerRow, width, comma);
  for (let i = 0; i < bytes.length; i += chunk) scanner.push(bytes.subarray(i, i + chunk));
  return scanner.finish();
}
const scanText = (text: string, headerRow = 1, width = 2) =>
  scanBytes(bytesOf(text), headerRow, width);

/** Numbers from 0 to 1 that are the same in every run. */
function makeRandom(seed: number) {
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0;
    return (seed >>> 0) / 4_294_967_296;
  };
}

const cells = [
  '',
  'a',
  'Children’s',
  '£5',
  'x, y',
  'line\nbreak',
  'cr\r\nlf',
  'say "no"',
  '😀',
  ' ',
];

/** The pound sign begins with the same byte as the no-break space and is taken for one. */
const hasOuterBlank = (cell: string) => cell !== cell.trim() || cell.startsWith('£');

function generate(seed: number, isRegular: boolean): string {
  const random = makeRandom(seed);
  const pick = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)]!;
  const end = pick(['\n', '\r\n']);
  const rows = Array.from({ length: 1 + Math.floor(random() * 20) }, () => {
    const width = isRegular ? 3 : pick([0, 1, 3, 3, 5]);
    return Array.from({ length: width }, () => {
      const cell = pick(cells);
      const isQuoted = /[",\r\n]/.test(cell) || random() < 0.2;
      return isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell;
    }).join(',');
  });
  return ['a,b,c', ...rows, 'x,y,z'].join(end) + pick(['', end]);
}

test('it counts the records that PapaParse counts, in regular and in ragged files', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const text = generate(seed, seed % 2 === 0);
    const newline = text.includes('\r\n') && text[5] === '\r' ? '\r\n' : '\n';
    const parsed = Papa.parse<string[]>(text, { delimiter: ',', newline }).data;
    const last = parsed.findLastIndex((row) => row.length > 1 || row[0] !== '') + 1;
    const scanned = scanText(text, 1, 3);
    expect(scanned.fault, text).toBeNull();
    expect(scanned.lastRow, text).toBe(last);
    const breaks = new Set(text.slice(text.search(/[\r\n]/)).match(/\r\n|\r|\n/g)).size;
    const isRegular =
      breaks === 1 &&
      parsed.slice(0, last).every((row) => row.length === 3) &&
      !parsed.slice(1, last).flat().some(hasOuterBlank);
    expect(scanned.isRegular, text).toBe(isRegular);
  }
});

test('it finds the same in chunks of one byte as in one chunk', () => {
  const faulty = [
    'a,b\n"c\nd',
    'a,b\nc,\0',
    'a,b\r\n"c"x"d,e\r',
    'a,b\n"c" ,d\n',
    '"a',
    'a,b\r',
    '',
  ];
  const texts = [
    ...faulty,
    ...Array.from({ length: 100 }, (_, seed) => generate(seed, seed % 2 > 0)),
  ];
  for (const text of texts)
    for (const width of [2, 3])
      expect(scanBytes(bytesOf(text), 1, width, 1), text).toEqual(scanText(text, 1, width));
});

test('the records under the headings start after them and end before trailing blank lines', () => {
  expect(scanText('a,b\nc,d\n')).toEqual({
    lastRow: 2,
    bodyStart: 4,
    bodyEnd: 8,
    longestRow: 4,
    lost: 0,
    lostInRow: 0,
    isRegular: true,
    fault: null,
  });
  expect(scanText('t\r\na,b\r\nc,d\r\n\r\n', 2)).toMatchObject({
    lastRow: 3,
    bodyStart: 8,
    bodyEnd: 13,
    longestRow: 5,
  });
  expect(scanText('a,b\nc,d')).toMatchObject({
    lastRow: 2,
    bodyStart: 4,
    bodyEnd: 7,
    longestRow: 3,
  });
  expect(scanText('aaaaaaa,b\n"c\né",d\ne,f')).toMatchObject({
    longestRow: '"c\né",d\n'.length + 1,
  });
});

test('a file with a mark that is never closed is irregular, and no fault', () => {
  for (const text of ['a,b\n"c,d\n', 'a,b\nc,"d\ne,f\n"x"y,z\n'])
    expect(scanText(text), text).toMatchObject({ isRegular: false, fault: null });
});

test('semicolons, tabs and bars part cells as commas do, and apostrophes may be marks', () => {
  for (const delimiter of [';', '\t', '|'])
    for (const quote of ['"', "'"] as const) {
      const scanner = new Scanner(0, 1, 2, { delimiter, quote, escape: 'doubled' });
      scanner.push(bytesOf(`a${delimiter}b\n${quote}c${delimiter}x${quote}${delimiter}d,e\n`));
      expect(scanner.finish()).toMatchObject({ lastRow: 2, isRegular: true, fault: null });
    }
});

test('without marks a quotation mark is a letter like any other', () => {
  const scanner = new Scanner(0, 1, 2, { delimiter: ',', quote: null, escape: 'doubled' });
  scanner.push(bytesOf('a,b\n"c,d\n'));
  expect(scanner.finish()).toMatchObject({ lastRow: 2, isRegular: true });
});

test('characters that were lost before are counted, with the row of the first', () => {
  expect(scanText('a,b\nc,d\n\ufffd\ufffd,e\n')).toMatchObject({ lost: 2, lostInRow: 3 });
  expect(scanText('a,b\nc,d\n')).toMatchObject({ lost: 0, lostInRow: 0 });
});

test('what makes a file irregular: width, blank lines, CR, mixed line ends, stray quotation marks', () => {
  for (const body of ['c\n', 'c,d,e\n', '\nc,d\n', 'c,d\r', 'c,d\r\ne,f\n', 'c,d"\n', '"c" ,d\n'])
    expect(scanText('a,b\n' + body), body).toMatchObject({ isRegular: false, fault: null });
});

test('a break within a cell that is not the break after records makes a file irregular', () => {
  for (const [body, isRegular] of [
    ['"c\nd",e\n', true],
    ['"c\r\nd",e\r\n', true],
    ['"c\nd",e\r\n', false],
    ['"c\r\nd",e\n', false],
    ['"c\rd",e\n', false],
    ['"c\r\r\nd",e\r\n', false],
  ] as const)
    for (const chunk of [1, 99]) {
      const scanned = scanBytes(bytesOf('"a\r\r",b\n' + body), 1, 2, chunk);
      expect(scanned, body).toMatchObject({ isRegular, fault: null });
    }
});

test('blanks around a cell make a file irregular, within quotation marks too; blanks in it do not', () => {
  for (const [body, isRegular] of [
    ['c d,"e, f"\n', true],
    ['c,d \n', false],
    ['c ,d\n', false],
    ['\tc,d\n', false],
    ['c," d"\n', false],
    ['c,"d\n"\n', false],
    ['c,d\u00a0\n', false],
    ['\u00a0c,d\n', false],
    ['c,""\n', true],
    ['c,"""d""e"\n', true],
  ] as const)
    for (const chunk of [1, 2, 3, 99]) {
      const scanned = scanBytes(bytesOf('a,b\n' + body), 1, 2, chunk);
      expect(scanned, JSON.stringify(body)).toMatchObject({ isRegular, fault: null });
    }
});

test('title rows may be as irregular as they like', () => {
  expect(scanText('The "title" row\r\r\na,b\nc,d\n', 3)).toMatchObject({ isRegular: true });
});

test('the byte after the mark at the start is the start of a cell', () => {
  const scanner = new Scanner(3, 1, 2, comma);
  scanner.push(bytesOf('"a\n",b\nc,d\n'));
  expect(scanner.finish()).toMatchObject({
    lastRow: 2,
    bodyStart: 10,
    bodyEnd: 14,
    isRegular: true,
  });
});

test('UTF-8 is checked to the letter: no stray, overlong, surrogate or cut-off character', () => {
  const valid = [
    [0xc2, 0xa3],
    [0xe2, 0x80, 0x99],
    [0xf0, 0x9f, 0x98, 0x80],
    [0xf4, 0x8f, 0xbf, 0xbf],
  ];
  const invalid = [[0x92], [0xe9, 0x74], [0xc0, 0x80], [0xe0, 0x80, 0x80], [0xed, 0xa0, 0x80]];
  invalid.push([0xf4, 0x90, 0x80, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xc3]);
  for (const chunk of [1, 2, 99]) {
    for (const bytes of valid)
      expect(scanBytes(new Uint8Array([0x61, 10, 0x62, ...bytes]), 0, 0, chunk).fault).toBeNull();
    for (const bytes of invalid)
      expect(scanBytes(new Uint8Array([0x61, 10, 0x62, ...bytes]), 0, 0, chunk).fault).toEqual({
        rule: 'encoding',
        row: 2,
        offset: 3,
      });
  }
});
