import { afterAll, beforeAll, expect, it } from 'vitest';
import { trusted } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';
import { openDatabase } from '#tests/support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const day = `DATE '2015-03-31'`;

/** What analysts write their queries against: a name that is missing here breaks somebody's script. */
it.each([
  [
    'judgements',
    'provider, provider_code, region, framework, inspection_type, inspection_start, published, category, grade, grade_as_published, source, source_row',
  ],
  [
    `judgement_as_at(${day}, ${day})`,
    'provider, provider_code, line, category, grade, grade_as_published, framework, inspected, published, source, source_row',
  ],
  [
    'movement',
    'provider, category, from_grade, to_grade, from_published, to_published, movement, comparability, reason, from_framework, to_framework, from_source, from_source_row, to_source, to_source_row',
  ],
  [
    `grade_profile(${day}, ${day})`,
    'category, grade, providers, graded, share, including_care_leavers',
  ],
  [
    'findings',
    'provider, provider_code, published, framework, finding_id, kind, is_area, category, theme, finding, document, source, source_row',
  ],
  [
    'theme_history',
    'provider, theme, category, published, previous_published, framework, previous_framework, areas, strengths, findings, state, shift',
  ],
  [
    `action_as_at(${day})`,
    'provider, plan, action_id, category, finding_id, theme, status, created, original_due, current_due, completed, due_changes, has_evidence, is_live, is_closed, is_open, is_verified, is_overdue, is_overdue_on_original, is_redated, slippage_days, age_days, valid_from, valid_to, source, source_row',
  ],
  [`completion(${day})`, 'category, closed, live, rate'],
  [
    'plan_history',
    'provider, category, plan, from_published, to_published, closed, live, rate, from_grade, to_grade, movement, comparability, reason, cited_again, themes',
  ],
  ['completeness', 'contract, field, given, counted, rate'],
  [
    'plan_deadlines',
    'provider, published, stated_due, counted_due, working_days, days_apart, convention, source, source_row',
  ],
])('%s has the columns that are published', async (name, columns) => {
  const found = await database.query<{ column_name: string }>(
    trusted(`DESCRIBE SELECT ${columns} FROM ${name}`),
  );
  expect(found.map(({ column_name }) => column_name).join(', ')).toBe(columns);
});
