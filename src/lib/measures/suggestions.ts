import { sql } from '#lib/engine/sql.ts';
import type { Scope } from './filters.ts';

/** A pair of findings that may be about one theme, as the measure of that name has it. */
export interface Suggestion {
  readonly earlier_id: string;
  readonly earlier_published: Date;
  readonly earlier_theme: string | null;
  readonly earlier_finding: string;
  readonly earlier_source: string;
  readonly earlier_source_row: number;
  readonly later_id: string;
  readonly later_published: Date;
  readonly later_theme: string | null;
  readonly later_finding: string;
  readonly later_source: string;
  readonly later_source_row: number;
}

/** Half of the words of the shorter text: fewer are shared by findings about anything. */
const atLeast = 0.5;

/** The question for suggestions about one provider, the likeliest first. */
export const suggestions = {
  id: 'theme-suggestions',
  query: ({ provider, asAt }: Scope) => sql`
    FROM theme_suggestions(${atLeast})
    WHERE provider_key = ${provider} AND later_published <= ${asAt}`,
};
