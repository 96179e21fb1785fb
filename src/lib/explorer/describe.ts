import { formatDate, formatNumber, listWords } from '#lib/charts/format.ts';
import { closeTurned } from '#lib/contracts/turning.ts';
import type { ExplorerColumn } from './columns.ts';
import type { ColumnFilter } from './selection.ts';

/** What an empty cell is called where it can be chosen. */
export const emptyWord = '(empty)';

const describeSpan = <V>(from: V | null, to: V | null, format: (end: V) => string): string =>
  [from === null ? '' : `from ${format(from)}`, to === null ? '' : `to ${format(to)}`]
    .filter((end) => end !== '')
    .join(' ');

/** "Status: Delayed and At risk", as a person reads what is filtered. */
export function describeFilter(column: ExplorerColumn, filter: ColumnFilter): string {
  const { title, label = (value) => value } = column;
  switch (filter.kind) {
    case 'contains':
      return `${title}: contains “${closeTurned(filter.text)}”`;
    case 'among':
      return `${title}: ${listWords(filter.values.map((value) => (value === null ? emptyWord : closeTurned(label(value)))))}`;
    case 'between':
      return `${title}: ${describeSpan(filter.from, filter.to, formatDate)}`;
    case 'range':
      return `${title}: ${describeSpan(filter.from, filter.to, formatNumber)}`;
    case 'blank':
      return `${title}: ${emptyWord}`;
  }
}
