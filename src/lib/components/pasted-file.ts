let pasted = 0;

/** Whether a paste is meant for a field of the page rather than for the page itself. */
const isIntoField = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));

/**
 * A table copied in a spreadsheet as a file, or null where something else is pasted. Spreadsheets
 * put tabs between the cells; a text without them has to have several lines to be a table.
 */
export function readPasted(event: ClipboardEvent): File | null {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (isIntoField(event.target) || !/\t|[,;|].*\n/.test(text)) return null;
  pasted++;
  return new File([text], `pasted-table-${pasted}.csv`, { type: 'text/csv' });
}
