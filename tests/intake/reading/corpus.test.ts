import { expect, test } from 'vitest';
import type { Header } from '#lib/intake/find-header.ts';
import { openFile } from '#lib/intake/read-sheet.ts';
import { isHeadingKnown } from '#lib/intake/recognise.ts';
import { walkTables } from '#lib/intake/walk-tables.ts';
import type { Expected, ExpectedTable } from './case.ts';
import { corpus } from './corpus.ts';

/** What is read, in the form in which the corpus says what is expected. */
async function read(content: string | Uint8Array<ArrayBuffer>): Promise<Expected> {
  const file = new Blob([content]);
  const source = { file, name: 'a.csv', onProgress: () => {}, signal: undefined };
  const opened = await openFile(source, isHeadingKnown, {});
  if ('rule' in opened) throw new Error(opened.message);
  const { start, encoding, dialect, width, header } = opened;
  const tables: { header: Header; rows: string[][]; setAside: number[] }[] = [];
  await walkTables(opened.source, start, dialect, width, header, isHeadingKnown, {
    begin: (next) => tables.push({ header: next, rows: [], setAside: [] }),
    row: ({ cells }) => {
      const trimmed = cells.map((cell) => cell.trim());
      const last = trimmed.findLastIndex((cell) => cell !== '') + 1;
      if (last === 0) return;
      const { headings } = tables.at(-1)!.header;
      const wide = Math.max(last, headings.length);
      tables.at(-1)!.rows.push(Array.from({ length: wide }, (_, i) => trimmed[i] ?? ''));
    },
    setAside: ({ row }) => tables.at(-1)!.setAside.push(row),
  });
  const [first, ...next] = tables.map(
    ({ header: { first: from, last, headings }, rows, setAside }): ExpectedTable => ({
      headerRows: [from, last],
      headings: last === 0 ? [] : headings.map((heading) => heading.replace(/\s+/g, ' ').trim()),
      rows,
      setAside,
    }),
  );
  const { delimiter, quote, escape } = dialect;
  return { ...first!, encoding, delimiter, quote, escape, next };
}

for (const { name, content, expect: expected } of corpus)
  test(name, async () => {
    const found = await read(content);
    expect(found).toMatchObject({ setAside: [], next: [], ...expected });
  });
