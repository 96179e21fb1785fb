import { statuses } from '#lib/contracts/vocabularies.ts';
import { compareCategories } from '../format.ts';
import type { Fill, Palette, StatusFill } from '../palette.ts';
import { stack, type Segment } from '../stack.ts';
import { sum } from '../sum.ts';

/** How many actions of one category are in one state. */
export type StatusRow = {
  readonly provider: string;
  readonly category: string;
  readonly status: string;
  readonly actions: number;
  readonly plan: string | null;
  /** The latest reporting date among them. */
  readonly as_at: Date;
};

/** Statuses that are drawn alike, from done to not begun. */
interface Group {
  readonly fill: StatusFill;
  readonly words: string;
  readonly statuses: readonly string[];
}

export const groups: readonly Group[] = [
  {
    fill: 'verified',
    words: 'Complete and verified',
    statuses: ['embedded', 'complete_verified'],
  },
  { fill: 'complete', words: 'Complete but not verified', statuses: ['complete_unverified'] },
  { fill: 'under-way', words: 'In progress', statuses: ['in_progress'] },
  { fill: 'at-risk', words: 'At risk or delayed', statuses: ['at_risk', 'delayed'] },
  { fill: 'waiting', words: 'Not started', statuses: ['not_started'] },
  { fill: 'unknown', words: 'Status not known', statuses: ['unknown'] },
];

export const droppedWords = 'Withdrawn, superseded or not accepted';
const dropped = statuses.filter(({ isLive }) => !isLive).map(({ value }) => value);

export const fillOf = ({ statuses }: Palette, { fill }: Group): Fill => statuses[fill];

const countIn = (rows: readonly StatusRow[], among: readonly string[]) =>
  sum(rows.filter(({ status }) => among.includes(status)).map(({ actions }) => actions));

/** The actions of a category: its live ones by group, and those no longer pursued apart. */
export interface Standing {
  readonly category: string;
  readonly parts: readonly Segment<{ readonly group: Group; readonly actions: number }>[];
  readonly live: number;
  readonly dropped: number;
}

export function readStandings(rows: readonly StatusRow[]): Standing[] {
  const names = [...new Set(rows.map(({ category }) => category))].sort(compareCategories);
  return names.map((category) => {
    const own = rows.filter((row) => row.category === category);
    const parts = countGroups(own);
    return {
      category,
      parts: stack(parts, ({ actions }) => actions),
      live: sum(parts.map(({ actions }) => actions)),
      dropped: countDropped(own),
    };
  });
}

/** The groups that occur, with their counts. */
export const countGroups = (rows: readonly StatusRow[]) =>
  groups
    .map((group) => ({ group, actions: countIn(rows, group.statuses) }))
    .filter(({ actions }) => actions > 0);

export const countDropped = (rows: readonly StatusRow[]): number => countIn(rows, dropped);

export const countComplete = (rows: readonly StatusRow[]): number =>
  countIn(
    rows,
    statuses.filter(({ isClosed }) => isClosed).map(({ value }) => value),
  );
