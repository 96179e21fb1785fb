/** Space, tab and line breaks, and the bytes with which a no-break space begins and ends in UTF-8. */
const isBlank = (byte: number | undefined) =>
  byte === 32 || (byte !== undefined && byte >= 9 && byte <= 13) || byte === 0xc2 || byte === 0xa0;

/**
 * Says whether a cell begins or ends with a blank, within its quotation marks if it has some. A few
 * other characters share a byte with the no-break space and are taken for one, which costs time and
 * nothing else. Cells may run over from chunk to chunk.
 */
export class CellEdges {
  #bytes = new Uint8Array();
  #base = 0;
  readonly #quote: number;
  /** The first two bytes of the current cell and the last two of the chunks before this one. */
  readonly #head: (number | undefined)[] = [];
  readonly #tail: (number | undefined)[] = [];

  /** @param quote the byte of the quotation mark */
  constructor(quote: number) {
    this.#quote = quote;
  }

  /** Moves on to the chunk that starts at offset `base`, in which the cell from `cellStart` goes on. */
  enter(bytes: Uint8Array<ArrayBuffer>, base: number, cellStart: number): void {
    const head = [this.#at(cellStart, cellStart), this.#at(cellStart + 1, cellStart)];
    const tail = [this.#at(base - 2, cellStart), this.#at(base - 1, cellStart)];
    [this.#head[0], this.#head[1]] = head;
    [this.#tail[0], this.#tail[1]] = tail;
    this.#bytes = bytes;
    this.#base = base;
  }

  /** Whether the cell between these offsets has a blank at an edge. */
  hasBlank(start: number, end: number): boolean {
    if (start === end) return false;
    const isQuoted = this.#at(start, start) === this.#quote;
    const inset = isQuoted ? 1 : 0;
    return isBlank(this.#at(start + inset, start)) || isBlank(this.#at(end - 1 - inset, start));
  }

  #at(offset: number, cellStart: number): number | undefined {
    if (offset >= this.#base) return this.#bytes[offset - this.#base];
    if (offset - cellStart < 2 && offset >= cellStart) return this.#head[offset - cellStart];
    return this.#tail[offset - this.#base + 2];
  }
}
