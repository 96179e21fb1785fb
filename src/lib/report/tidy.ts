import { closeTurned } from '#lib/contracts/turning.ts';
import type { Sheet } from '#lib/exports/sheet.ts';

/** Where a row stands in a file is for who has the file; the source is named under the table. */
const places = ['source', 'source_row'];

/** What is often the same in all rows, and then need not stand in each. */
const foldable = ['provider', 'plan'];

/**
 * A table for readers of a paper: whose it is and of which plan, where all rows say the same, is said
 * once under it, and leaves room for what differs.
 */
export function tidy(sheet: Sheet): Sheet {
  const { rows } = sheet;
  const shown = sheet.columns.filter(({ key }) => !places.includes(key));
  const valueOf = (key: string) => rows[0]?.[key];
  const same = shown.filter(
    ({ key }) =>
      foldable.includes(key) &&
      typeof valueOf(key) === 'string' &&
      rows.every((row) => row[key] === valueOf(key)),
  );
  const said = same.map(({ key, title }) => `${title}: ${closeTurned(valueOf(key) as string)}`);
  return {
    ...sheet,
    columns: shown.filter((column) => !same.includes(column)),
    notes: said.length === 0 ? sheet.notes : [`${said.join('; ')}.`, ...sheet.notes],
  };
}
