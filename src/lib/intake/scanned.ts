/** A place at which a file stops being what it should be. */
export interface ScanFault {
  readonly rule: 'encoding' | 'not-csv';
  /** Record in which it is. */
  readonly row: number;
  /** Offset in the file, in bytes. */
  readonly offset: number;
}

/** What a walk through all bytes of a file found out; offsets are bytes from the start of the file. */
export interface Scan {
  /** Number of the last record that is not a blank line; title rows and blank lines are counted. */
  readonly lastRow: number;
  /** Where the records under the headings start and end. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** How many bytes the longest of them has, its line end with it. */
  readonly longestRow: number;
  /** Characters that were lost before the file was saved, and the record of the first, or 0. */
  readonly lost: number;
  readonly lostInRow: number;
  /**
   * Whether those records are CSV to the letter, without blank lines or blanks around cells, all of
   * the same width and with one kind of line break, within cells too.
   */
  readonly isRegular: boolean;
  readonly fault: ScanFault | null;
}
