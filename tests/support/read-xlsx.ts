import { inflateRawSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

/** The files of a ZIP archive by their names, read from its table of contents. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < zip.readUInt16LE(end + 10); i++) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength!);
    const start = zip.readUInt32LE(at + 42);
    const body = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const packed = zip.subarray(body, body + zip.readUInt32LE(at + 20));
    const isPacked = zip.readUInt16LE(at + 10) === 8;
    files.set(name, (isPacked ? inflateRawSync(packed) : packed).toString('utf8'));
    at += 46 + nameLength! + extra! + comment!;
  }
  return files;
}

/** A cell as it is stored: a day is a number whose format is one of days. */
export type Stored = string | number | Date | null;

export interface StoredSheet {
  readonly name: string;
  readonly xml: string;
  readonly rows: readonly (readonly Stored[])[];
}

const elements = (xml: string, selector: string): Element[] => [
  ...parseHTML(
    `<html><body>${xml.replace(/<\?xml[^>]*>/, '')}</body></html>`,
  ).document.querySelectorAll(selector),
];

const day = 24 * 60 * 60 * 1000;
const columnOf = (place: string) =>
  [...place.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) -
  1;

/** The sheets of a workbook, by what the standard says of the file and no library that writes it. */
export function readXlsx(bytes: Uint8Array): StoredSheet[] {
  const files = readZip(bytes);
  const texts = elements(files.get('xl/sharedStrings.xml') ?? '', 'si').map((si) =>
    si.textContent.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    ),
  );
  const formats = elements(files.get('xl/styles.xml')!, 'cellXfs > xf').map((xf) =>
    Number(xf.getAttribute('numFmtId') ?? 0),
  );
  const ofDays = elements(files.get('xl/styles.xml')!, 'numFmt')
    .filter((format) => /d/.test(format.getAttribute('formatCode')!))
    .map((format) => Number(format.getAttribute('numFmtId')));

  function readCell(cell: Element): Stored {
    const value = cell.querySelector('v')?.textContent;
    if (value === undefined || value === null) return null;
    if (cell.getAttribute('t') === 's') return texts[Number(value)]!;
    const isDay = ofDays.includes(formats[Number(cell.getAttribute('s') ?? 0)]!);
    // Days are counted from the last but one of 1899.
    return isDay ? new Date(Date.UTC(1899, 11, 30) + Number(value) * day) : Number(value);
  }

  return elements(files.get('xl/workbook.xml')!, 'sheet').map((sheet, i) => {
    const xml = files.get(`xl/worksheets/sheet${i + 1}.xml`)!;
    const rows = elements(xml, 'row').map((row) => {
      const cells: Stored[] = [];
      for (const cell of row.querySelectorAll('c'))
        cells[columnOf(cell.getAttribute('r')!)] = readCell(cell);
      return Array.from(cells, (cell) => cell ?? null);
    });
    return { name: sheet.getAttribute('name')!, xml, rows };
  });
}
