import { formatMonth } from '../format.ts';

/** What was created and completed in one quarter, which is named by its first day. */
export type FlowRow = {
  readonly provider: string;
  readonly quarter: Date;
  readonly opened: number;
  readonly closed: number;
  readonly plan: string | null;
};

/** "Oct to Dec" and "2014": said in months, because a council's own quarters begin in April. */
export function quarterLines(first: Date): [months: string, year: string] {
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 2));
  const [month, year] = formatMonth(last).split(' ') as [string, string];
  return [`${formatMonth(first).slice(0, 3)} to ${month}`, year];
}

export const quarterLabel = (first: Date): string => quarterLines(first).join(' ');
