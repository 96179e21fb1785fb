import { closeTurned } from '#lib/contracts/turning.ts';
import { sql, type Sql } from '#lib/engine/sql.ts';
import type { Scope } from '#lib/measures/filters.ts';
import { categoryLabel, inSentence } from './format.ts';
import { fitTitle } from './titles.ts';

/** The names of the plans behind the rows; a name may say that its plan is illustrative. */
export function planNotes(rows: readonly { readonly plan: string | null }[]): string[] {
  const plans = [...new Set(rows.flatMap(({ plan }) => plan?.split('; ') ?? []))].map(closeTurned);
  if (plans.length === 0) return [];
  return [`${plans.length === 1 ? 'Plan' : 'Plans'}: ${plans.join('; ')}.`];
}

/** The name of the provider and those of its plans reported on by the as-at date, as two columns. */
export const namesOf = ({ provider, category, asAt }: Scope): Sql => sql`
  (SELECT any_value(p.provider) FROM providers AS p WHERE p.provider_key = ${provider}) AS provider,
  (SELECT string_agg(DISTINCT c.plan, '; ' ORDER BY c.plan) FROM completion_over_time AS c
    WHERE c.provider_key = ${provider} AND c.as_at <= ${asAt}
      AND c.category = coalesce(${category}, c.category)) AS plan`;

/** A title with the provider and, where one is chosen, the category, as far as ten words go. */
export function titleOf(
  subject: string,
  rows: readonly { readonly provider: string }[],
  { category }: Scope,
): string {
  const [first] = rows;
  if (!first) return subject;
  const part = category === null ? '' : `, ${inSentence(categoryLabel(category))}`;
  return fitTitle(`${subject}, ${first.provider}${part}`, `${subject}, ${first.provider}`, subject);
}
