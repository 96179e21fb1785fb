import { addMonths, monthEnd, quarterStart, toIso, type Day } from './days.ts';
import { groupBy, statesAt, type Report, type State } from './ledger.ts';

/**
 * Every measure of actions once more in plain TypeScript, from its definition in words and not from
 * its SQL: rows with the names of the columns, dates as ISO text.
 */
type Row = Readonly<Record<string, string | number | boolean | null>>;

const rate = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const count = (states: readonly State[], is: (state: State) => boolean) => states.filter(is).length;

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

/** One row, or several, for each provider and category that has such states. */
const perCategory = (
  states: readonly State[],
  measure: (own: readonly State[]) => Row | readonly Row[],
): Row[] =>
  [...groupBy(states, ({ provider, category }) => `${provider} ${category}`).values()].flatMap(
    (own) => {
      const { provider, category } = own[0]!;
      return [measure(own)].flat().map((row) => ({ provider, category, ...row }));
    },
  );

const isDue = (asAt: Day) => (state: State) =>
  state.originalDue !== null && state.originalDue <= asAt;
const isLive = (state: State) => state.isLive;
const isOpen = (state: State) => state.isOpen;
const isClosed = (state: State) => state.isClosed;

/** Every action as it stands, in the words of the published columns. */
export const states = (reports: readonly Report[], asAt: Day): Row[] =>
  statesAt(reports, asAt).map((state) => {
    const { originalDue, currentDue, completed, created } = state;
    const until = state.isClosed ? completed! : Math.max(currentDue ?? asAt, asAt);
    const isSlipping = originalDue !== null && (state.isClosed || state.isOpen);
    return {
      provider: state.provider,
      action_id: state.action,
      category: state.category,
      status: state.status,
      created: toIso(created),
      original_due: originalDue === null ? null : toIso(originalDue),
      current_due: currentDue === null ? null : toIso(currentDue),
      completed: completed === null ? null : toIso(completed),
      due_changes: state.dueChanges,
      is_live: state.isLive,
      is_closed: state.isClosed,
      is_open: state.isOpen,
      slippage_days: isSlipping ? until - originalDue : null,
      age_days: state.isOpen ? asAt - created : null,
    };
  });

export const completion = (reports: readonly Report[], asAt: Day): Row[] =>
  [...groupBy(statesAt(reports, asAt), ({ category }) => category)].map(([category, own]) => ({
    category,
    closed: count(own, isClosed),
    live: count(own, isLive),
    rate: rate(count(own, isClosed), count(own, isLive)),
  }));

export const completionOverTime = (reports: readonly Report[]): Row[] =>
  [...groupBy(reports, ({ provider }) => provider).values()].flatMap((own) =>
    [...new Set(own.map(({ asAt }) => asAt))].flatMap((asAt) =>
      completion(own, asAt).map((row) => ({
        provider_key: own[0]!.provider,
        as_at: toIso(asAt),
        ...row,
      })),
    ),
  );

export const sensitivity = (reports: readonly Report[], asAt: Day): Row[] =>
  perCategory(
    statesAt(reports, asAt).filter(({ created }) => created <= asAt),
    (own) => {
      const row = (definition: string, closed: number, counted: number) => ({
        definition,
        closed,
        counted,
        rate: rate(closed, counted),
      });
      const isGone = ({ status }: State) => status === 'withdrawn' || status === 'superseded';
      const due = own.filter(isDue(asAt));
      return [
        row('live actions', count(own, isClosed), count(own, isLive)),
        row(
          'including withdrawn',
          count(own, (s) => s.isClosed || isGone(s)),
          own.length,
        ),
        row('due only', count(due, isClosed), count(due, isLive)),
      ];
    },
  );

export const onTime = (reports: readonly Report[], asAt: Day): Row[] =>
  perCategory(statesAt(reports, asAt).filter(isLive).filter(isDue(asAt)), (own) => {
    const done = own.filter(isClosed);
    const inTime = count(done, ({ completed, originalDue }) => completed! <= originalDue!);
    return {
      on_time: inTime,
      late: done.length - inTime,
      still_open: count(own, isOpen),
      due: own.length,
      rate: rate(inTime, own.length),
    };
  });

export const overdue = (reports: readonly Report[], asAt: Day): Row[] =>
  perCategory(statesAt(reports, asAt).filter(isOpen), (own) => ({
    overdue: count(own, ({ currentDue }) => currentDue !== null && currentDue < asAt),
    overdue_on_original: count(
      own,
      ({ originalDue }) => originalDue !== null && originalDue < asAt,
    ),
    without_date: count(own, ({ currentDue }) => currentDue === null),
    open: own.length,
  }));

export const redated = (reports: readonly Report[], asAt: Day): Row[] =>
  perCategory(statesAt(reports, asAt).filter(isLive), (own) => {
    const moved = own
      .filter(({ currentDue, originalDue }) => currentDue !== null && currentDue !== originalDue)
      .map(({ currentDue, originalDue }) => currentDue! - originalDue!);
    return {
      redated: moved.length,
      live: own.length,
      rate: rate(moved.length, own.length),
      changes: own.reduce((sum, { dueChanges }) => sum + dueChanges, 0),
      days: moved.reduce((sum, days) => sum + days, 0),
      median_days: median(moved),
    };
  });

export const slippage = (reports: readonly Report[], asAt: Day): Row[] =>
  perCategory(
    statesAt(reports, asAt).filter((state) => state.isLive && state.originalDue !== null),
    (own) =>
      [true, false].flatMap((closed) => {
        const days = own
          .filter((state) => state.isClosed === closed)
          .map(({ completed, currentDue, originalDue }) =>
            closed ? completed! - originalDue! : Math.max(currentDue ?? asAt, asAt) - originalDue!,
          );
        if (days.length === 0) return [];
        return {
          is_closed: closed,
          actions: days.length,
          median_days: median(days),
          least_days: Math.min(...days),
          most_days: Math.max(...days),
        };
      }),
  );

export const verification = (reports: readonly Report[], asAt: Day): Row[] =>
  perCategory(statesAt(reports, asAt).filter(isLive), (own) => {
    const done = own.filter(isClosed);
    const verified = count(done, (state) => state.isVerified);
    const proven = count(done, ({ hasEvidence }) => hasEvidence);
    return {
      closed: done.length,
      verified,
      verified_rate: rate(verified, done.length),
      with_evidence: proven,
      evidence_rate: rate(proven, done.length),
    };
  });

export const ageOfOpen = (reports: readonly Report[], asAt: Day): Row[] =>
  perCategory(statesAt(reports, asAt).filter(isOpen), (own) => {
    const ages = own.map(({ created }) => asAt - created);
    const between = (from: number, to: number) =>
      ages.filter((age) => age >= from && age <= to).length;
    return {
      open: ages.length,
      median_days: median(ages),
      oldest_days: Math.max(...ages),
      up_to_90_days: between(0, 90),
      up_to_180_days: between(91, 180),
      up_to_365_days: between(181, 365),
      over_365_days: between(366, Infinity),
    };
  });

export const openedAndClosed = (reports: readonly Report[], asAt: Day): Row[] =>
  perCategory(statesAt(reports, asAt).filter(isLive), (own) => {
    const opened = own.map(({ created }) => quarterStart(created));
    const closed = own.filter(isClosed).map(({ completed }) => quarterStart(completed!));
    const rows: Row[] = [];
    for (let q = Math.min(...opened, ...closed); q <= asAt; q = addMonths(q, 3)) {
      const [n, m] = [opened, closed].map((all) => all.filter((quarter) => quarter === q).length);
      rows.push({ quarter: toIso(q), opened: n!, closed: m!, net: n! - m! });
    }
    return rows;
  });

/** The days on which something of an action was planned, began or was done. */
const daysOf = (own: readonly State[]) => {
  const planned = own.flatMap(({ originalDue }) => originalDue ?? []);
  const live = own.map(({ created }) => created);
  const closed = own.filter(isClosed).map(({ completed }) => completed!);
  return { planned, live, closed, all: [...planned, ...live, ...closed] };
};

export const burnUp = (reports: readonly Report[], asAt: Day): Row[] => {
  const alive = statesAt(reports, asAt).filter(isLive);
  return perCategory(alive, (own) => {
    const { planned, live, closed } = daysOf(own);
    // The months are those of all categories of the provider.
    const { all } = daysOf(alive.filter(({ provider }) => provider === own[0]!.provider));
    const rows: Row[] = [];
    const last = monthEnd(Math.max(asAt, ...all));
    for (let end = monthEnd(Math.min(...all)); end <= last; end = monthEnd(end + 1)) {
      const by = (days: readonly Day[]) => days.filter((day) => day <= end).length;
      const isPast = end <= monthEnd(asAt);
      rows.push({
        month_end: toIso(end),
        planned: by(planned),
        live: isPast ? by(live) : null,
        closed: isPast ? by(closed) : null,
      });
    }
    return rows;
  });
};

export const cohorts = (reports: readonly Report[], asAt: Day): Row[] =>
  perCategory(statesAt(reports, asAt).filter(isLive), (own) =>
    [3, 6, 12, 18].flatMap((months) => {
      const old = own.filter(({ created }) => addMonths(created, months) <= asAt);
      const done = count(
        old,
        (state) => state.isClosed && state.completed! <= addMonths(state.created, months),
      );
      if (old.length === 0) return [];
      return { months, closed: done, counted: old.length, rate: rate(done, old.length) };
    }),
  );

export const likelyLate = (reports: readonly Report[], asAt: Day): Row[] =>
  statesAt(reports, asAt)
    .filter(({ isOpen: open, currentDue, status }) => {
      const days = (currentDue ?? -Infinity) - asAt;
      return open && days >= 0 && days <= 60 && (status === 'at_risk' || status === 'not_started');
    })
    .map(({ provider, action, currentDue }) => ({
      provider,
      action_id: action,
      due_in_days: currentDue! - asAt,
    }));

export function changes(reports: readonly Report[], earlier: Day, later: Day): Row[] {
  const before = statesAt(reports, earlier).filter(({ created }) => created <= earlier);
  const after = statesAt(reports, later).filter(({ created }) => created <= later);
  return after.flatMap((now) => {
    const was = before.find((one) => one.provider === now.provider && one.action === now.action);
    const found: string[] = [];
    if (!was) found.push('added');
    if (now.isClosed && !was?.isClosed) found.push('closed');
    if (was && now.isOpen && (was.isClosed || !was.isLive)) found.push('reopened');
    if (!now.isLive && (was?.isLive ?? true)) found.push('dropped');
    if (was && was.currentDue !== now.currentDue) found.push('re-dated');
    if (
      was &&
      was.status !== now.status &&
      was.isClosed === now.isClosed &&
      was.isLive === now.isLive
    )
      found.push('status');
    return found.map((change) => ({ provider: now.provider, action_id: now.action, change }));
  });
}
