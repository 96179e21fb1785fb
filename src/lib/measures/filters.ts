import { closeTurned } from '#lib/contracts/turning.ts';
import { isoDay, join, sql, type Sql } from '#lib/engine/sql.ts';
import { noFocus, type Focus } from './focus.ts';
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
  /** Who the provider is compared with: its region, or the providers of these keys. */
  readonly comparators: 'region' | readonly string[] | null;
  /** ISO date: the inspection whose report was published then. */
  readonly inspection: string | null;
  /** The other side of a comparison: the key of a provider, and an ISO date. */
  readonly against: string | null;
  readonly againstAsAt: string | null;
  /** ISO date: what happened before is left out of what is shown over time. */
  readonly from: string | null;
  readonly focus: Focus;
}

/** The plain view. */
export const noFilters: Filters = {
  provider: null,
  category: null,
  asAt: null,
  since: null,
  comparators: null,
  inspection: null,
  against: null,
  againstAsAt: null,
  from: null,
  focus: noFocus,
};

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
  /** Who is compared, the provider among them; null for every provider of the files. */
  readonly comparators: Comparators | null;
  /** The day of the inspection asked for; null for the latest. */
  readonly inspection: Date | null;
  /** What happened before is left out of what is shown over time. */
  readonly from: Date;
  readonly focus: Focus;
}

/** Providers by their keys, and what they are called together. */
export interface Comparators {
  readonly keys: readonly string[];
  /** As in "South East authorities" or "5 chosen authorities". */
  readonly words: string;
}

/** The keys as a list of SQL, or NULL for every provider. */
export const keysOf = (comparators: Comparators | null): Sql =>
  comparators === null ? sql`NULL` : sql`[${join(comparators.keys.map((key) => sql`${key}`))}]`;

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** A date of an address; what is not a date is no date. */
const readDay = (text: string | null): string | null =>
  text !== null && isoDate.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

export const fromParams = (params: URLSearchParams): Filters => ({
  provider: params.get('provider') || null,
  category: params.get('category') || null,
  asAt: readDay(params.get('as_at')),
  since: readDay(params.get('since')),
  comparators: readComparators(params),
  inspection: readDay(params.get('inspection')),
  against: params.get('against') || null,
  againstAsAt: readDay(params.get('against_as_at')),
  from: readDay(params.get('from')),
  focus: {
    framework: params.get('framework') || null,
    kind: params.get('kind') || null,
    theme: params.get('theme') || null,
    owner: params.get('owner') || null,
  },
});

function readComparators(params: URLSearchParams): Filters['comparators'] {
  const keys = params.getAll('with').filter(Boolean);
  if (keys.length > 0) return keys;
  return params.get('among') === 'region' ? 'region' : null;
}

/** The address of a view: only what was chosen, so that a plain view has a plain address. */
export function toParams(filters: Filters): URLSearchParams {
  const { asAt, comparators, againstAsAt, focus, ...own } = filters;
  const among = comparators === 'region' ? comparators : null;
  const all = Object.entries({ ...own, ...focus, as_at: asAt, among, against_as_at: againstAsAt });
  const params = new URLSearchParams(all.filter(([, value]) => value) as [string, string][]);
  if (comparators !== among) for (const key of comparators ?? []) params.append('with', key);
  return params;
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
  const comparators = findComparators(filters.comparators, provider, choices);
  const inspection = filters.inspection === null ? null : new Date(filters.inspection);
  const from = new Date(filters.from ?? 0);
  const { category, focus } = filters;
  return { provider, category, asAt, actionsAt, since, comparators, inspection, from, focus };
}

/**
 * The other side of a comparison: what was chosen or, left open, the same provider as it stood at its
 * graded inspection before the latest, and another provider on the same day.
 */
export function toOtherScope(filters: Filters, choices: Choices): Scope {
  const { provider, asAt } = toScope(filters, choices);
  const other = filters.against ?? provider;
  const { inspected = [] } = choices.providers.find(({ key }) => key === provider) ?? {};
  const before = inspected.filter((day) => day <= asAt).at(-2) ?? asAt;
  const day = filters.againstAsAt ?? isoDay(other === provider ? before : asAt);
  return toScope({ ...filters, provider: other, asAt: day, since: null }, choices);
}

/** Null where the files do not know the region, or none of those asked for. */
function findComparators(
  asked: Filters['comparators'],
  provider: string,
  { providers }: Choices,
): Comparators | null {
  if (asked === null) return null;
  const region = providers.find(({ key }) => key === provider)?.region ?? null;
  const isAsked = (one: Choices['providers'][number]) =>
    asked === 'region' ? region !== null && one.region === region : asked.includes(one.key);
  const others = providers.filter((one) => one.key !== provider && isAsked(one));
  if (others.length === 0) return null;
  const keys = [provider, ...others.map(({ key }) => key)];
  const words =
    asked === 'region'
      ? `${closeTurned(region!)} authorities`
      : `${keys.length} chosen authorities`;
  return { keys, words };
}
