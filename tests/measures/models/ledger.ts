import { statuses } from '#lib/contracts/vocabularies.ts';
import type { Day } from './days.ts';

/** One row of an action report. */
export interface Report {
  readonly provider: string;
  readonly action: string;
  readonly category: string;
  readonly asAt: Day;
  readonly status: string;
  readonly created: Day | null;
  readonly originalDue: Day | null;
  readonly currentDue: Day | null;
  readonly completed: Day | null;
  readonly hasEvidence: boolean;
  /** The finding that it answers. */
  readonly finding: string | null;
}

/** An action as it stood on a day. */
export interface State {
  readonly provider: string;
  readonly action: string;
  readonly category: string;
  readonly status: string;
  readonly created: Day;
  readonly originalDue: Day | null;
  readonly currentDue: Day | null;
  readonly completed: Day | null;
  readonly dueChanges: number;
  readonly finding: string | null;
  readonly hasEvidence: boolean;
  readonly isVerified: boolean;
  readonly isLive: boolean;
  readonly isClosed: boolean;
  readonly isOpen: boolean;
}

const statusOf = (value: string) => statuses.find((status) => status.value === value)!;
const dueOf = ({ currentDue, originalDue }: Report) => currentDue ?? originalDue;

/** The first day of the unbroken run of reports, up to the last, that call an action complete. */
function completeSince(reports: readonly Report[]): Day {
  const lastOpen = reports.findLastIndex(({ status }) => !statusOf(status).isClosed);
  return reports[lastOpen + 1]!.asAt;
}

/** The state of one action from its reports up to `asAt`, in the order of time; there is at least one. */
function readState(reports: readonly Report[], asAt: Day): State {
  const last = reports.at(-1)!;
  const { isClosed, isVerified, isLive } = statusOf(last.status);
  const created = last.created ?? reports[0]!.asAt;
  const completed = isClosed ? (last.completed ?? completeSince(reports)) : null;
  const dues = reports.map(({ originalDue, currentDue }) => originalDue ?? currentDue);
  const moves = reports.slice(1).filter((report, i) => {
    const [before, after] = [dueOf(reports[i]!), dueOf(report)];
    return before !== null && after !== null && before !== after;
  });
  const live = isLive && created <= asAt;
  const closed = live && completed !== null && completed <= asAt;
  return {
    provider: last.provider,
    action: last.action,
    category: last.category,
    status: last.status,
    created,
    originalDue: dues.find((due) => due !== null) ?? null,
    currentDue: dueOf(last),
    completed,
    dueChanges: moves.length,
    hasEvidence: last.hasEvidence,
    finding: last.finding,
    isVerified,
    isLive: live,
    isClosed: closed,
    isOpen: live && !closed,
  };
}

/** Every action as it stood at the end of a day, from the reports up to it. */
export function statesAt(reports: readonly Report[], asAt: Day): State[] {
  const known = reports.filter((report) => report.asAt <= asAt).sort((a, b) => a.asAt - b.asAt);
  const actions = groupBy(known, ({ provider, action }) => `${provider} ${action}`);
  return [...actions.values()].map((own) => readState(own, asAt));
}

export function groupBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
