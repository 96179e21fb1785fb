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
}

/** Filters in which every choice that a chart needs has been made. */
export interface Scope {
  readonly provider: string;
  readonly category: string | null;
  /** Midnight UTC. */
  readonly asAt: Date;
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** Reads filters from an address; what is not a date is no date. */
export function fromParams(params: URLSearchParams): Filters {
  const asAt = params.get('as_at') ?? '';
  const isDate = isoDate.test(asAt) && !Number.isNaN(Date.parse(asAt));
  return {
    provider: params.get('provider') || null,
    category: params.get('category') || null,
    asAt: isDate ? asAt : null,
  };
}

/** The address of a view: only what was chosen, so that a plain view has a plain address. */
export function toParams({ provider, category, asAt }: Filters): URLSearchParams {
  const chosen = Object.entries({ provider, category, as_at: asAt }).filter(([, value]) => value);
  return new URLSearchParams(chosen as [string, string][]);
}

/** Completes filters with what the loaded files offer: their main provider and their latest date. */
export function toScope({ provider, category, asAt }: Filters, choices: Choices): Scope {
  const isKnown = choices.providers.some(({ key }) => key === provider);
  return {
    provider: isKnown ? provider! : (choices.mainProvider ?? ''),
    category,
    asAt: asAt === null ? choices.latest : new Date(asAt),
  };
}
