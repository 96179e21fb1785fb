import { formatCount } from '#lib/charts/format.ts';
import { sql } from '#lib/engine/sql.ts';
import { defineTable } from './table.ts';

type CitedRow = {
  readonly theme: string;
  readonly published: Date;
  readonly actions: number;
  readonly ids: string;
};

export const citedAgain = defineTable<CitedRow>({
  id: 'cited-again',
  title: 'Closed, yet cited again',
  reads: ['findings', 'actions'],
  measure: 'closed_yet_cited_again',
  columns: [
    { key: 'theme', title: 'Theme' },
    { key: 'published', title: 'Cited again on' },
    { key: 'actions', title: 'Actions closed before' },
    { key: 'ids', title: 'Which' },
  ],
  query: ({ provider, asAt }) => sql`
    SELECT theme, published, actions, array_to_string(action_ids, ', ') AS ids
    FROM closed_yet_cited_again WHERE provider_key = ${provider} AND published <= ${asAt}
    ORDER BY published DESC, theme`,
  summary: (rows) =>
    rows.length === 0
      ? 'No theme of which all actions were closed was cited again.'
      : `${formatCount(rows.length, 'theme')} ${rows.length === 1 ? 'was' : 'were'} cited again after all of the actions on ${rows.length === 1 ? 'it' : 'them'} had been closed.`,
});
