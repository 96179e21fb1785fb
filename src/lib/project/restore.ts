import type { Draft, IntakeResult, Reading } from '#lib/intake/reading.ts';
import type { Table } from '#lib/intake/sheet.ts';
import type { KeptReading } from './project.ts';

/** What is kept of a reading: what its file does not say again. */
export function keepReading({
  source,
  headings,
  headerRows,
  firstRow,
  rowsRead,
  encoding,
  dialect,
  layout,
  credit,
  mappings,
  ignored,
  notes,
  edits,
}: KeptReading): KeptReading {
  const place = { source, headings, headerRows, firstRow, rowsRead, encoding, dialect };
  return { ...place, layout, credit, mappings, ignored, notes, edits };
}

const tablesOf = ({ readings, drafts }: IntakeResult): Table[] => [
  ...readings,
  ...drafts.map(({ table }: Draft) => table),
];

/**
 * A reading as it was confirmed, on the table of its file as that is read now; null where the file
 * has no such table any more: none that begins in the same row with the same headings.
 */
export function restoreReading(kept: KeptReading, result: IntakeResult): Reading | null {
  const found = tablesOf(result).find(
    ({ firstRow, headings }) =>
      firstRow === kept.firstRow && headings.join('\0') === kept.headings.join('\0'),
  );
  if (!found) return null;
  const { body, sample, setAside, problems, rowsRead } = found;
  return { ...kept, rowsRead, body, sample, setAside, problems };
}
