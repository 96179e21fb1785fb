import type { Choices } from './choices.ts';

/**
 * What every page is filtered by. The address carries it, so that a copied link shows the same
 * view. Null means "not chosen".
 */
export interface Filters {
  /** The key of a provider: its code, or its name where the files give no code. */
  readonly provider: string | null;
  /** A category code such as `help_protection`, or an authority's own name for one. */
  readonly category: string | null;
  /** ISO date. Nothing later than this day is known to any chart. */
  readonly asAt: string | null;
  /** ISO date: what has changed is told from this day on. */
  readonly since: string | null;
}

/** The plain view. */
export const noFilters: Filters = { provider: null, category: null, asAt: null, since: null };

/** Filters in which every choice that a chart needs has been made. */
export interface Scope {
  readonly provider: string;
  readonly category: string | null;
  /** Midnight UTC. */
  readonly asAt: Date;
  /** The latest day up to then that actions were reported on: nothing is known of them after it. */
  readonly actionsAt: Date;
  /** The day that changes are told from: the one chosen, or the report of actions before the latest. */
  readonly since: Date;
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** A date of an address; what is not a date is no date. */
const readDay = (text: string | null): string | null =>
  text !== null && isoDate.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

export const fromParams = (params: URLSearchParams): Filters => ({
  provider: params.get('provider') || null,
  category: params.get('category') || null,
  asAt: readDay(params.get('as_at')),
  since: readDay(params.get('since')),
});

/** The address of a view: only what was chosen, so that a plain view has a plain address. */
export function toParams({ provider, category, asAt, since }: Filters): URLSearchParams {
  const all = Object.entries({ provider, category, as_at: asAt, since });
  return new URLSearchParams(all.filter(([, value]) => value) as [string, string][]);
}

/** Completes filters with what the loaded files offer: their main provider and their latest dates. */
export function toScope(filters: Filters, choices: Choices): Scope {
  const chosen = choices.providers.find(({ key }) => key === filters.provider);
  const provider = chosen?.key ?? choices.mainProvider ?? '';
  const asAt = filters.asAt === null ? choices.latest : new Date(filters.asAt);
  const { reported = [] } = choices.providers.find(({ key }) => key === provider) ?? {};
  const known = reported.filter((day) => day <= asAt);
  const actionsAt = known.at(-1) ?? asAt;
  const since = filters.since === null ? (known.at(-2) ?? actionsAt) : new Date(filters.since);
  return { provider, category: filters.category, asAt, actionsAt, since };
}
