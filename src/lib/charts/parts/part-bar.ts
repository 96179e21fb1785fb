import type { Fill } from '../palette.ts';
import { stack, type Segment } from '../stack.ts';
import { sum } from '../sum.ts';

interface Part {
  readonly fill: Fill;
  /** What is counted: "at risk". */
  readonly words: string;
  readonly count: number;
}

/** A bar of counts: its parts end to end, and beside them a count that is not part of their total. */
export interface PartBar {
  readonly label: string;
  /** The category that the bar is of, where it is of one. */
  readonly category: string | null;
  readonly parts: readonly Segment<Part>[];
  readonly total: number;
  readonly setApart: number;
}

/** Parts of nothing are left out. */
export function makePartBar(
  label: string,
  category: string | null,
  parts: readonly Part[],
  setApart = 0,
): PartBar {
  const some = parts.filter(({ count }) => count > 0);
  return {
    label,
    category,
    parts: stack(some, ({ count }) => count),
    total: sum(some.map(({ count }) => count)),
    setApart,
  };
}
