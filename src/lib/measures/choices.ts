import { closeTurned } from '#lib/contracts/turning.ts';
import { sql, type Sql } from '#lib/engine/sql.ts';

export interface ProviderChoice {
  readonly key: string;
  /** As a sentence can hold it. */
  readonly name: string;
  /** As its latest judgement names it; null where the files do not say. */
  readonly region: string | null;
  /** The days on which its actions were reported on, in order. */
  readonly reported: readonly Date[];
  /** The days on which its graded inspections were published, in order. */
  readonly inspected: readonly Date[];
}

/** What the loaded files offer to choose from. */
export interface Choices {
  readonly providers: readonly ProviderChoice[];
  /** Lines of judgements and categories of actions, in the order of the vocabulary. */
  readonly categories: readonly string[];
  /** The first and the latest day anything is known of. */
  readonly earliest: Date;
  readonly latest: Date;
  /** The provider with the most action reports, or else the first by name; null without any. */
  readonly mainProvider: string | null;
}

const providerChoices = sql`
  SELECT provider_key AS key, any_value(p.provider) AS name,
    coalesce((SELECT sum(actions) FROM reports AS r WHERE r.provider_key = p.provider_key), 0)
      AS reports,
    (SELECT arg_max(region, published) FROM judgements AS j WHERE j.provider_key = p.provider_key)
      AS region
  FROM providers AS p GROUP BY provider_key ORDER BY name`;

const reportChoices = sql`SELECT DISTINCT provider_key AS key, as_at FROM reports ORDER BY as_at`;

const inspectionChoices = sql`
  SELECT DISTINCT provider_key AS key, published FROM judgements JOIN grades USING (grade)
  WHERE rank IS NOT NULL ORDER BY published`;

const categoryChoices = sql`
  SELECT category FROM (
    SELECT line AS category FROM judgements UNION SELECT category FROM reports
  ) LEFT JOIN categories USING (category) ORDER BY position NULLS LAST, category`;

const dateChoices = sql`
  SELECT min(day) AS earliest, max(day) AS latest FROM (
    SELECT published AS day FROM judgements
    UNION ALL SELECT published FROM inspections
    UNION ALL SELECT published FROM given_findings
    UNION ALL SELECT as_at FROM reports
  )`;

const epoch = new Date(0);

/** Asks the loaded files what they offer; `query` runs a statement. */
export async function readChoices(query: <R>(statement: Sql) => Promise<R[]>): Promise<Choices> {
  const providers = await query<
    Pick<ProviderChoice, 'key' | 'name' | 'region'> & { readonly reports: number }
  >(providerChoices);
  const categories = await query<{ category: string }>(categoryChoices);
  const [dates] = await query<{ earliest: Date | null; latest: Date | null }>(dateChoices);
  const reports = await query<{ key: string; as_at: Date }>(reportChoices);
  const inspections = await query<{ key: string; published: Date }>(inspectionChoices);
  const inspectedOn = new Map(providers.map(({ key }) => [key, [] as Date[]]));
  for (const { key, published } of inspections) inspectedOn.get(key)?.push(published);
  const reportedOn = new Map(providers.map(({ key }) => [key, [] as Date[]]));
  for (const { key, as_at } of reports) reportedOn.get(key)?.push(as_at);
  const [main] = providers.toSorted((a, b) => b.reports - a.reports);
  return {
    providers: providers.map(({ key, name, region }) => ({
      key,
      name: closeTurned(name),
      region,
      reported: reportedOn.get(key)!,
      inspected: inspectedOn.get(key)!,
    })),
    categories: categories.map(({ category }) => category),
    earliest: dates?.earliest ?? epoch,
    latest: dates?.latest ?? epoch,
    mainProvider: main?.key ?? null,
  };
}
