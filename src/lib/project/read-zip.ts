/**
 * Reads a zip that anybody may have made. Our own, because the library believes what a zip says of
 * itself: how many files it has, and how large they become.
 */

/** One file of a zip, as the list at its end has it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isLocked: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own head begins. */
  readonly at: number;
}

const endMark = 0x06054b50;
const listMark = 0x02014b50;
const headMark = 0x04034b50;
const [endLength, listLength, headLength] = [22, 46, 30];
const longestRemark = 0xffff;
const [stored, deflated] = [0, 8];

/** No byte becomes more than so many when it is unpacked, by the way that zips are packed. */
const mostOfOne = 1032;

const viewOf = (zip: Uint8Array) => new DataView(zip.buffer, zip.byteOffset, zip.length);

/** Where the record at the end begins; a number below 0 where there is none. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestRemark); at--)
    if (view.getUint32(at, true) === endMark) return at;
  return -1;
}

const nameAt = (zip: Uint8Array, at: number, length: number) =>
  new TextDecoder().decode(zip.subarray(at, at + length));

/** The list of files; a RangeError where it goes on beyond the end of the bytes. */
function* listEntries(zip: Uint8Array): Generator<Entry> {
  const view = viewOf(zip);
  const end = findEnd(view);
  if (end < 0) throw new RangeError('no end');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== listMark) throw new RangeError('no entry');
    const length = view.getUint16(at + 28, true);
    yield {
      name: nameAt(zip, at + listLength, length),
      method: view.getUint16(at + 10, true),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    at += listLength + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** The packed bytes of a file; null where its own head is not there or has another name. */
function packedBytes(zip: Uint8Array, { name, packed, at }: Entry): Uint8Array | null {
  const view = viewOf(zip);
  if (view.getUint32(at, true) !== headMark) return null;
  const length = view.getUint16(at + 26, true);
  if (nameAt(zip, at + headLength, length) !== name) return null;
  const start = at + headLength + length + view.getUint16(at + 28, true);
  return start + packed > zip.length ? null : zip.subarray(start, start + packed);
}

/** The bytes as a file of gzip, which every browser unpacks, and whose sum it checks at the end. */
function asGzip(bytes: Uint8Array, { crc, size }: Entry): Blob {
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, crc, true);
  end.setUint32(4, size, true);
  const head = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
  return new Blob([head, bytes as Uint8Array<ArrayBuffer>, end]);
}

/** Unpacks no more than a file is said to have; null where it has more, or is not what it was. */
async function unpack(packed: Blob, size: number): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    const reader = packed.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      length += next.value.length;
      if (length > size) return await reader.cancel().then(() => null);
    }
  } catch {
    return null;
  }
  return length === size ? new Blob(parts) : null;
}

/** What was found under a name: the file, or why there is none. */
export type Found = Blob | 'missing' | 'too large' | 'damaged';

/** Takes one file out of a zip; one that becomes larger than `most` bytes is left packed. */
export async function readEntry(zip: Uint8Array, name: string, most: number): Promise<Found> {
  try {
    const [entry, other] = [...listEntries(zip)].filter((one) => one.name === name);
    if (!entry) return 'missing';
    // Of two under one name nobody can say which was meant.
    if (other || entry.isLocked) return 'damaged';
    if (entry.size > most) return 'too large';
    const bytes = packedBytes(zip, entry);
    if (!bytes || entry.size > mostOfOne * entry.packed) return 'damaged';
    if (entry.method === stored)
      return entry.size === entry.packed ? new Blob([bytes as Uint8Array<ArrayBuffer>]) : 'damaged';
    if (entry.method !== deflated) return 'damaged';
    return (await unpack(asGzip(bytes, entry), entry.size)) ?? 'damaged';
  } catch (error) {
    if (error instanceof RangeError) return 'damaged';
    throw error;
  }
}
