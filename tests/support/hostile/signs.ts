import { ofKind } from './attack.ts';

/** Marks that turn the order of letters, which a reader never sees. */
const turned = [
  '\u202etxt.exe',
  '\u202dabc',
  '\u202aabc',
  '\u202babc',
  '\u2066abc',
  '\u2067abc',
  '\u2068abc',
  'abc\u202c\u202c\u202cdef',
  'abc\u2069\u2069def',
  '\u200fabc',
  '\u061cabc',
  'a\u202eb\u2066c\u202ed',
  '\u202e\u202e\u202e\u202eabc',
  'مرحبا \u202e Good',
  'שלום (12) Good',
];

/** Letters that are not seen, or look like others. */
const unseen = [
  'a\u200bb',
  'a\u200cb\u200dc',
  'a\u2060b',
  'a\ufeffb',
  'a\u00adb',
  'a\u034fb',
  'a\u180eb',
  'a\u115f\u1160b',
  'a\u3164b',
  'a\ufffcb',
  'a\ufffdb',
  'a\u2800b',
  'a\ue000b',
  'a\u{e0041}\u{e0042}b',
  'a\u{f0000}b',
  'a\ufe0fb',
  '\u0430\u0440\u0440\u04cf\u0435',
  'ﬁ ﬀ Ⅷ ① ㎏',
  'İıſK',
  'ß ẞ',
];

/** Heaps of signs, and letters that are longer than they look. */
const heaps = [
  `Z${'\u0335\u0321\u0300\u0301\u0302\u0303'.repeat(40)}algo`,
  `${'e\u0301'.repeat(200)}`,
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}',
  '\u{1f1ec}\u{1f1e7}\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
  '\u{1f44d}\u{1f3ff}'.repeat(100),
  '\u0bb8\u0bcd\u0bb0\u0bc0',
  'కా'.repeat(50),
  '\u{1d5d4}\u{1d5ef}\u{1d5f0}',
  '\u{20000}\u{2a6d6}',
  '\ufdfd'.repeat(20),
  '꧅'.repeat(20),
  'W'.repeat(3000),
  'word '.repeat(2000).trim(),
  '('.repeat(500),
  '['.repeat(500) + ']'.repeat(500),
];

/** Characters that steer a terminal or a printer, and two that are none. */
const control = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 0x0e, 0x0f, 0x10, 0x1a, 0x1c, 0x1d, 0x1e, 0x1f].map(
    (code) => `a${String.fromCharCode(code)}b`,
  ),
  'a\u001b[31mred\u001b[0m',
  'a\u001b]8;;https://attack.invalid\u0007link',
  'a\u007fb',
  'a\u0080b\u0085c\u009fd',
  'a\ufffeb',
  'a\uffffb',
  'a\u{1fffe}b',
  'a\ufdd0b',
];

/** Ends of lines and blanks of every sort within a cell. */
const lines = [
  'a\nb',
  'a\r\nb',
  'a\rb',
  'a\n\n\nb',
  'a\n\rb',
  'a\u000bb',
  'a\u000cb',
  'a\u0085b',
  'a\u2028b',
  'a\u2029b',
  'a\tb',
  'a\u00a0b',
  'a\u3000b',
  'a\nprovider,published,category,grade\nb',
  'a\r\nSet-Cookie: x=1\r\n\r\n<b>',
  'a,b',
  'a;b',
  'a|b',
  'a"b',
  '"a"',
  '"',
  "a'b",
  'a\\',
  '\\"',
  '\\n\\r\\t\\0',
];

export const signs = [
  ...ofKind('turned', turned),
  ...ofKind('unseen', unseen),
  ...ofKind('heap', heaps),
  ...ofKind('control', control),
  ...ofKind('line', lines),
];

/** What no file of UTF-8 can hold, though a program or an address can: NUL and halves of pairs. */
export const unwritable = ofKind('unwritable', [
  'a\0b',
  '\0',
  '\ud800',
  'a\ud800b',
  'a\udc00b',
  '\udc00\ud800',
  '\ud83d',
  `${'\ud800'.repeat(50)}`,
]);

/** Names of files that lead elsewhere, or mean something to some system. */
export const paths = ofKind('path', [
  '../../etc/passwd',
  '..\\..\\windows\\system32\\a.csv',
  '/etc/passwd',
  'C:\\windows\\a.csv',
  'CON',
  'NUL.csv',
  'a.csv:stream',
  '.htaccess',
  '~/.ssh/id_rsa',
  'a/./b/../c.csv',
  'intake/source-1.csv',
  '....//....//a',
  '%2e%2e%2fa',
  'a'.repeat(300),
]);
