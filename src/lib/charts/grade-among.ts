import { sql } from '#lib/engine/sql.ts';
import { keysOf } from '#lib/measures/filters.ts';
import { drawAmong } from './among/draw.ts';
import { readLevels, type AmongRow } from './among/levels.ts';
import { defineChart } from './chart.ts';
import { drawEmpty } from './empty.ts';
import { categoryLabel, formatCount, frameworkLabel, gradeLabel, inSentence } from './format.ts';
import { lineOf } from './lines.ts';
import { sum } from './sum.ts';
import { fitTitle } from './titles.ts';

const noRows = 'No authority has a grade of the four-point scale here by this date.';

const authorities = (count: number) => formatCount(count, 'authority', 'authorities');
const shownOf = (rows: readonly AmongRow[]) => rows.find(({ is_shown }) => is_shown);
const lineIn = (rows: readonly AmongRow[]) => categoryLabel(rows[0]!.line);

export const gradeAmong = defineChart<AmongRow>({
  id: 'grade-among',
  description:
    'The latest grade of each authority among inspections published by the date shown, on the scale of four grades. Authorities that no longer existed are not counted. Their inspections are of different years and frameworks.',
  reads: ['judgements'],
  measure: 'judgement_as_at',
  isAmong: true,
  columns: [
    { key: 'provider', title: 'Provider' },
    { key: 'region', title: 'Region' },
    { key: 'line', title: 'Category', label: categoryLabel },
    { key: 'grade', title: 'Grade', label: gradeLabel },
    { key: 'published', title: 'Published' },
    { key: 'framework', title: 'Framework', label: frameworkLabel },
  ],

  query: ({ provider, category, asAt, comparators }) => sql`
    SELECT j.provider, j.provider_key, j.region, j.line, j.grade, j.published, j.framework,
      j.provider_key = ${provider} AS is_shown
    FROM judgement_as_at(${asAt}, ${asAt}) AS j JOIN grades AS g USING (grade)
    WHERE g.rank <= 4 AND j.line = ${lineOf(category) ?? 'overall'} AND existed(provider_key, ${asAt})
      AND (${keysOf(comparators)} IS NULL OR list_contains(${keysOf(comparators)}, provider_key))
    ORDER BY g.rank, j.provider`,

  title(rows) {
    if (rows.length === 0) return 'Among other authorities';
    const line = lineIn(rows);
    const shown = shownOf(rows);
    const short = `${line}: authorities by grade`;
    if (!shown) return fitTitle(short, 'Authorities by grade');
    return fitTitle(
      `${line}: ${shown.provider} among ${authorities(rows.length)}`,
      `${shown.provider} among ${authorities(rows.length)}`,
      'Among other authorities',
    );
  },

  draw: (rows, frame) => (rows.length === 0 ? drawEmpty(noRows, frame) : drawAmong(rows, frame)),

  summary(rows) {
    if (rows.length === 0) return noRows;
    const line = inSentence(lineIn(rows));
    const levels = readLevels(rows);
    const shown = shownOf(rows);
    if (!shown)
      return `The authority shown has no grade for ${line}; ${authorities(rows.length)} have one.`;
    const at = levels.findIndex(({ grade }) => grade === shown.grade);
    const same = levels[at]!.rows.length - 1;
    const better = sum(levels.slice(0, at).map((level) => level.rows.length));
    const weaker = rows.length - 1 - same - better;
    const others = rows.length - 1;
    if (others === 0)
      return `${shown.provider} is ${gradeLabel(shown.grade)} for ${line}; no other authority has a grade.`;
    return `${shown.provider} is ${gradeLabel(shown.grade)} for ${line}; of ${formatCount(others, 'other')}, ${better} have a better grade, ${same} the same and ${weaker} a weaker one.`;
  },

  counted(rows) {
    const shown = shownOf(rows);
    if (!shown) return `${authorities(rows.length)} with a grade`;
    const same = rows.filter(({ grade }) => grade === shown.grade).length;
    return `${same} of ${authorities(rows.length)} ${same === 1 ? 'is' : 'are'} ${gradeLabel(shown.grade)}`;
  },

  notes: (rows, { comparators }) => [
    ...(comparators === null ? [] : [`Among ${comparators.words}.`]),
    ...(rows.length > 1
      ? ['The latest inspections are of different years and may be of different frameworks.']
      : []),
  ],
});
