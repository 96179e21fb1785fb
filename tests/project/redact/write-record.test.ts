import { expect, it } from 'vitest';
import { readRecords } from '#lib/intake/record-reader.ts';
import type { Dialect } from '#lib/intake/sheet.ts';
import { writeRecord } from '#lib/project/redact/write-record.ts';

const cells = ['a', '', ' edge ', 'a,b;c\td|e', 'line\nbreak\r\n', `"'`, `\\"`, 'end\\', '\\\\x'];

it.each<Dialect>([
  { delimiter: ',', quote: '"', escape: 'doubled' },
  { delimiter: ';', quote: "'", escape: 'doubled' },
  { delimiter: '\t', quote: '"', escape: 'backslash' },
  { delimiter: '|', quote: "'", escape: 'backslash' },
])('comes back as it was with $delimiter, $quote and $escape marks', (dialect) => {
  expect(readRecords(`${writeRecord(cells, dialect)}\n`, dialect)).toEqual([cells]);
});

it('without marks writes what needs none, and refuses what does', () => {
  const dialect: Dialect = { delimiter: ',', quote: null, escape: 'doubled' };
  expect(writeRecord(['"a"', ' b'], dialect)).toBe('"a", b');
  expect(() => writeRecord(['a,b'], dialect)).toThrow(/without quotation marks/);
});
