import Papa from 'papaparse';

/** The cells as one CSV record, without its line end. */
export const writeRecord = (cells: readonly string[]): string => Papa.unparse([[...cells]]);
