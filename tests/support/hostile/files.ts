/** A file that is wrong as a whole, and how it must be met. */
export interface FileAttack {
  readonly kind: string;
  readonly text: string;
  readonly content: () => Blob;
  /** What the refusal says, or that the file is read. */
  readonly met: RegExp | 'read';
}

const headings = 'provider,published,category,grade\n';
const row = 'Northshire,30/06/2014,overall,Good\n';

const file = (
  text: string,
  met: FileAttack['met'],
  content: () => BlobPart | BlobPart[],
): FileAttack => ({
  kind: 'file',
  text,
  met,
  content: () => {
    const given = content();
    return new Blob(Array.isArray(given) ? given : [given]);
  },
});

/** Bytes written as they are, which a string could not say. */
const bytes = (...codes: number[]) => new Uint8Array(codes);
const withBytes = (...codes: number[]) => [
  headings,
  'North',
  bytes(...codes),
  'shire,30/06/2014,overall,Good\n',
];

const wide = (columns: number) => {
  const more = Array.from({ length: columns }, (_, i) => `column ${i}`).join(',');
  const cells = ','.repeat(columns);
  return `${headings.trim()},${more}\n${row.trim()}${cells}\n`;
};

export const fileAttacks: readonly FileAttack[] = [
  file('a file of zeros', /not a text file/, () => new Uint8Array(1_000_000)),
  file('a zero in the first cell', /not a text file|zero/, () => `${headings}\0${row}`),
  file('a zero far down', /zero/, () => headings + row.repeat(5000) + '\0'),
  file(
    'a zero between two marks',
    /not a text file|zero/,
    () => `${headings}"a\0b",30/06/2014,overall,Good\n`,
  ),
  file('letters that are written longer than they are', 'read', () => withBytes(0xc0, 0xaf)),
  file('a zero that is written longer than it is', 'read', () => withBytes(0xc0, 0x80)),
  file('a letter of three bytes for one', 'read', () => withBytes(0xe0, 0x80, 0xbc)),
  file('half of a pair', 'read', () => withBytes(0xed, 0xa0, 0x80)),
  file('the other half', 'read', () => withBytes(0xed, 0xb0, 0x80)),
  file('beyond the last letter', 'read', () => withBytes(0xf4, 0x90, 0x80, 0x80)),
  file('a letter of five bytes', 'read', () => withBytes(0xf8, 0x88, 0x80, 0x80, 0x80)),
  file('a letter that ends too soon', 'read', () => withBytes(0xe2, 0x82)),
  file('bytes that go on without a beginning', 'read', () => withBytes(0x80, 0xbf)),
  file('bytes that are no letter anywhere', 'read', () => withBytes(0xfe, 0xff)),
  file('a mark of UTF-16 and half a letter', /./, () => bytes(0xff, 0xfe, 0x41)),
  file('a mark of UTF-16 with half of a pair', /./, () => bytes(0xff, 0xfe, 0, 0xd8, 0x41, 0)),
  file('a mark of UTF-8 twice', 'read', () => [
    bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf),
    headings + row,
  ]),
  file('a mark of UTF-32', /./, () => bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0)),
  file('a web page', /./, () => '<!doctype html><script>window.hasRun=true</script>'),
  file(
    'a picture that runs',
    /./,
    () => '<svg xmlns="http://www.w3.org/2000/svg" onload="window.hasRun=true"/>',
  ),
  file(
    'an XML that names a file',
    /./,
    () => '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  ),
  file('a link of Windows', /not a text file/, () =>
    bytes(0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0),
  ),
  file('a program', /not a text file/, () => bytes(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0)),
  file('a web page and a zip at once', /zip|Excel/, () => [
    'PK\x03\x04',
    '<script>window.hasRun=true</script>',
  ]),
  file(
    'SYLK, which Excel runs',
    'read',
    () => `ID;P,"${'x'.repeat(9)}"\nE;=1+1\n${headings}${row}`,
  ),
  file('a line that names the separator', 'read', () => `sep=,\n${headings}${row}`),
  file('a line that names a formula as separator', 'read', () => `sep==\n${headings}${row}`),
  file(
    'a cell of 10 MB',
    'read',
    () => `${headings}"${'a'.repeat(10_000_000)}",30/06/2014,overall,Good\n${row}`,
  ),
  file(
    'a cell of 10 MB of marks',
    'read',
    () => `${headings}"${'""'.repeat(5_000_000)}",30/06/2014,overall,Good\n${row}`,
  ),
  file(
    'a cell of 2 MB of line ends',
    'read',
    () => `${headings}"${'\n'.repeat(2_000_000)}x",30/06/2014,overall,Good\n${row}`,
  ),
  file(
    'a heading of 1 MB',
    'read',
    () => `${headings.trim()},${'h'.repeat(1_000_000)}\n${row.trim()},x\n`,
  ),
  file('10,000 columns', 'read', () => wide(10_000)),
  file(
    '10,000 columns that nobody knows',
    'read',
    () => `${wide(10_000).replace(/^provider,published,category,grade/, 'a,b,c,d')}`,
  ),
  file(
    'a row of 100,000 cells under four headings',
    'read',
    () => `${headings}${row}${'x,'.repeat(100_000)}\n`,
  ),
  file('100,000 line ends and nothing else', /empty/, () => '\n'.repeat(100_000)),
  file('100,000 separators and nothing else', /100,001 columns/, () => ','.repeat(100_000)),
  file('100,000 marks and nothing else', /./, () => '"'.repeat(100_000)),
  file('a mark that is never closed', 'read', () => `${headings}"${row.repeat(2000)}`),
  file('one line of 5 MB without a separator', /./, () => 'a'.repeat(5_000_000)),
  file(
    'headings of which all are the same',
    'read',
    () =>
      `provider,provider,published,published,category,grade\n${row.replace('Northshire,30/06/2014', 'a,b,30/06/2014,30/06/2014')}`,
  ),
  file(
    'a heading that turns the line round',
    'read',
    () => `${headings.trim()},\u202edne\n${row.trim()},x\n`,
  ),
];
