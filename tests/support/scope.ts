import { noFocus } from '#lib/measures/focus.ts';
import type { Scope } from '#lib/measures/filters.ts';

/** A scope of all categories in which actions were reported on the as-at date itself. */
export function scopeAt(provider: string, day: string): Scope {
  const asAt = new Date(day);
  return {
    provider,
    category: null,
    asAt,
    actionsAt: asAt,
    since: asAt,
    comparators: null,
    inspection: null,
    from: new Date(0),
    focus: noFocus,
  };
}
