/** Bytes that follow a lead byte, and the bounds of the first of them; [] where none can follow. */
function expect(lead: number): readonly number[] {
  if (lead < 0xc2 || lead > 0xf4) return [];
  if (lead < 0xe0) return [1, 0x80, 0xbf];
  if (lead < 0xf0) return [2, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf];
  return [3, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf];
}

/** Checks the characters of several bytes in a UTF-8 text that comes in chunks. */
export class Utf8Check {
  /** How many bytes of the character begun are still to come. */
  due = 0;
  #low = 0x80;
  #high = 0xbf;

  /** Begins a character at a byte above 0x7f; false where no character begins with it. */
  begin(lead: number): boolean {
    const [due = 0, low = 0, high = 0] = expect(lead);
    this.due = due;
    this.#low = low;
    this.#high = high;
    return due > 0;
  }

  /** Takes the bytes due from `i` on; the index after them, or -1 where one of them is wrong. */
  take(bytes: Uint8Array, i: number): number {
    while (this.due > 0 && i < bytes.length) {
      const byte = bytes[i++]!;
      if (byte < this.#low || byte > this.#high) return -1;
      this.#low = 0x80;
      this.#high = 0xbf;
      this.due--;
    }
    return i;
  }
}
