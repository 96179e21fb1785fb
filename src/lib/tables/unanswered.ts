import { categoryLabel, formatCount } from '#lib/charts/format.ts';
import { sql } from '#lib/engine/sql.ts';
import { placeColumns } from './action-columns.ts';
import { defineTable } from './table.ts';

type UnansweredRow = {
  readonly finding_id: string;
  readonly published: Date;
  readonly category: string | null;
  readonly theme: string | null;
  readonly finding: string;
  readonly areas: number;
  readonly source: string;
  readonly source_row: number;
};

export const unanswered = defineTable<UnansweredRow>({
  id: 'unanswered',
  title: 'Findings that no action answers',
  reads: ['findings', 'actions'],
  measure: 'finding_progress',
  columns: [
    { key: 'published', title: 'Published' },
    { key: 'finding_id', title: 'Finding' },
    { key: 'finding', title: 'What must improve' },
    { key: 'category', title: 'Category', label: categoryLabel },
    { key: 'theme', title: 'Theme' },
    ...placeColumns,
  ],
  query: ({ provider, category, asAt }) => sql`
    SELECT *, count(*) OVER () AS areas FROM finding_progress(${asAt}) AS f
    WHERE provider_key = ${provider} AND (${category} IS NULL OR f.category = ${category})
    QUALIFY has_no_action ORDER BY published DESC, finding_id`,
  summary(rows) {
    const [first] = rows;
    if (!first) return 'No area for improvement in the files loaded is without a live action.';
    const verb = rows.length === 1 ? 'has' : 'have';
    return `${rows.length} of ${formatCount(first.areas, 'area')} for improvement ${verb} no live action in the files loaded.`;
  },
});
