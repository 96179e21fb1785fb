import { sql, type Sql } from '#lib/engine/sql.ts';

/** How many owners or themes are offered: more cannot be chosen from. */
const mostOffered = 500;

/** What the measures of a provider can be narrowed to, in alphabetical order. */
export interface FocusChoices {
  readonly themes: readonly string[];
  readonly owners: readonly string[];
}

type Query = <R>(statement: Sql) => Promise<R[]>;

/** Asks the rows as they were given, which a focus does not narrow. */
export async function readFocusChoices(query: Query, provider: string): Promise<FocusChoices> {
  const given = (column: Sql, tables: Sql) => sql`
    SELECT DISTINCT ${column} AS value FROM ${tables} AS g
    JOIN providers AS p ON p.given_name = g.provider AND p.given_code IS NOT DISTINCT FROM g.provider_code
    WHERE p.provider_key = ${provider} AND ${column} IS NOT NULL ORDER BY value LIMIT ${mostOffered}`;
  const themed = sql`(
    SELECT provider, provider_code, theme FROM given_findings
    UNION SELECT provider, provider_code, theme FROM given_actions
  )`;
  const themes = await query<{ value: string }>(given(sql`theme`, themed));
  const owners = await query<{ value: string }>(given(sql`owner`, sql`given_actions`));
  return {
    themes: themes.map(({ value }) => value),
    owners: owners.map(({ value }) => value),
  };
}
