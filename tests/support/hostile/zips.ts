import { strToU8, zipSync } from 'fflate';

/** The parts of a zip that a hostile one may lie about, for one file of it. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What its own head calls it, where that is another name. */
  readonly headName?: string;
  /** What the list at the end says of it, by the places there; other numbers are as they should be. */
  readonly said?: Readonly<Record<number, number>>;
}

/** Where numbers stand in an entry of the list at the end. */
export const saidOf = { flags: 8, method: 10, crc: 16, packed: 20, size: 24, at: 42 } as const;

const concat = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** A file of a zip as the library writes it alone: its head with the packed bytes, and its entry. */
function pack({ name, bytes }: Part) {
  const zip = zipSync({ [`./${name}`]: bytes }, { level: 9, mtime: '2026-01-01' });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const listAt = view.getUint32(zip.length - 6, true);
  const packed = view.getUint32(listAt + 20, true);
  const data = zip.slice(listAt - packed, listAt);
  const nameBytes = strToU8(name);
  const rename = (head: Uint8Array, lengthAt: number) => {
    const copy = new Uint8Array(head);
    new DataView(copy.buffer).setUint16(lengthAt, nameBytes.length, true);
    return copy;
  };
  return {
    head: (headName: Uint8Array) => {
      const head = rename(zip.slice(0, 30), 26);
      new DataView(head.buffer).setUint16(26, headName.length, true);
      new DataView(head.buffer).setUint16(28, 0, true);
      return concat([head, headName, data]);
    },
    entry: rename(zip.slice(listAt, listAt + 46), 28),
    nameBytes,
  };
}

/** A zip of parts, each told of as it asks; `count` is how many files the end says that there are. */
export function makeZip(parts: readonly Part[], count = parts.length): Uint8Array<ArrayBuffer> {
  const heads: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const { head, entry, nameBytes } = pack(part);
    const own = head(part.headName === undefined ? nameBytes : strToU8(part.headName));
    const view = new DataView(entry.buffer);
    view.setUint16(30, 0, true);
    view.setUint32(saidOf.at, at, true);
    for (const [place, value] of Object.entries(part.said ?? {}))
      if (Number(place) <= saidOf.method) view.setUint16(Number(place), value, true);
      else view.setUint32(Number(place), value, true);
    heads.push(own);
    entries.push(entry, nameBytes);
    at += own.length;
  }
  const list = concat(entries);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, count, true);
  end.setUint16(10, count, true);
  end.setUint32(12, list.length, true);
  end.setUint32(16, at, true);
  return concat([...heads, list, new Uint8Array(end.buffer)]);
}

/** The same with the records of zip64 before its end, which say that it has so many files. */
export function asZip64(zip: Uint8Array<ArrayBuffer>, count: number): Uint8Array<ArrayBuffer> {
  const endAt = zip.length - 22;
  const listAt = new DataView(zip.buffer).getUint32(endAt + 16, true);
  const more = new DataView(new ArrayBuffer(56 + 20));
  more.setUint32(0, 0x06064b50, true);
  more.setUint32(4, 44, true);
  more.setUint32(32, count, true);
  more.setUint32(48, listAt, true);
  more.setUint32(56, 0x07064b50, true);
  more.setUint32(56 + 8, endAt, true);
  const end = zip.slice(endAt);
  new DataView(end.buffer).setUint16(10, 0xffff, true);
  return concat([zip.slice(0, endAt), new Uint8Array(more.buffer), end]);
}
