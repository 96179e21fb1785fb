import { formatCell, formatPercent } from '#lib/charts/format.ts';
import type { TableColumn } from './table.ts';

/** Whether a column holds rates, which travel as parts of one and are read as per cent. */
export const isRate = ({ key }: Pick<TableColumn, 'key'>): boolean => key === 'rate';

/** A value as a table of people shows it, on the page and in what leaves it; empty where there is none. */
export const formatValue = (column: TableColumn, value: unknown): string =>
  isRate(column) && typeof value === 'number'
    ? formatPercent(value)
    : formatCell(value, column.label);
