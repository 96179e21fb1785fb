import type { Filters } from '#lib/measures/filters.ts';

/** What a card needs to let its marks be picked. */
export interface Picking {
  /** What the charts show now. */
  readonly filters: Filters;
  /** The end of the address of a view under other filters. */
  readonly addressOf: (filters: Filters) => string;
  readonly onpick: (filters: Filters) => void;
}
