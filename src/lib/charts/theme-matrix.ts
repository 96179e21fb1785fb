import { sql } from '#lib/engine/sql.ts';
import { defineChart } from './chart.ts';
import { drawEmpty } from './empty.ts';
import { categoryLabel, formatCount, formatDate, listWords } from './format.ts';
import { titleOf } from './plans.ts';
import { readDays, type ThemeRow } from './themes/courses.ts';
import { drawThemes } from './themes/draw.ts';

const noRows = 'No finding with a theme has been published by this date.';

/** The themes of the latest inspection, visits apart, by what became of them there. */
function readLatest(rows: readonly ThemeRow[]) {
  const graded = rows.filter(({ state }) => state !== 'cited at a visit');
  const day = readDays(graded).at(-1);
  const own = graded.filter(({ published }) => published.getTime() === day?.getTime());
  const themesOf = (...states: string[]) =>
    own.filter(({ state }) => states.includes(state ?? '')).map(({ theme }) => theme);
  return { day, back: themesOf('persistent', 're-emerged'), fresh: themesOf('new'), themesOf };
}

export const themeMatrix = defineChart<ThemeRow>({
  id: 'theme-matrix',
  description:
    'Every theme of the findings at each inspection in order of publication: cited as an area for improvement for the first time, again, or after a pause; no longer cited; or named only as a strength. A filled dot is an area for improvement, a ring a strength. A theme is the tag that people gave to a finding; findings without one are not followed.',
  reads: ['findings'],
  measure: 'theme_history',
  isOverTime: true,
  columns: [
    { key: 'provider', title: 'Provider' },
    { key: 'theme', title: 'Theme' },
    { key: 'category', title: 'Category', label: categoryLabel },
    { key: 'published', title: 'Published' },
    { key: 'areas', title: 'Areas for improvement' },
    { key: 'strengths', title: 'Strengths' },
    { key: 'state', title: 'State' },
    { key: 'shift', title: 'Shift' },
  ],

  query: ({ provider, category, asAt, from }) => sql`
    SELECT provider, theme, h.category, published, areas, strengths, state, shift
    FROM theme_history AS h
    WHERE provider_key = ${provider} AND published BETWEEN ${from} AND ${asAt}
      AND (${category} IS NULL OR h.category = ${category})
    ORDER BY theme, published`,

  title: (rows, scope) => titleOf('Themes of the findings', rows, scope),

  draw: (rows, frame) => (rows.length === 0 ? drawEmpty(noRows, frame) : drawThemes(rows, frame)),

  summary(rows) {
    const { day, back, fresh, themesOf } = readLatest(rows);
    if (!day) return noRows;
    const gone = themesOf('resolved').length;
    const cited = back.length + fresh.length;
    const again =
      back.length === 0
        ? 'none of which had been cited before'
        : `${back.length} of which had been cited before: ${listWords(back.map((theme) => `“${theme}”`))}`;
    const words = cited === 0 ? 'no theme' : `${formatCount(cited, 'theme')}, ${again}`;
    return `The inspection published on ${formatDate(day)} cited ${words}; ${formatCount(gone, 'theme')} of the one before ${gone === 1 ? 'was' : 'were'} not cited again.`;
  },

  counted(rows) {
    const { day, back, fresh } = readLatest(rows);
    if (!day) return 'No themes';
    if (back.length + fresh.length === 0) return 'No theme cited at the latest inspection';
    return `${back.length} of ${formatCount(back.length + fresh.length, 'theme')} cited at the latest inspection had been cited before`;
  },

  notes: () => [
    'Frameworks differ in what they report: a theme that is not cited is not proof that all is well.',
  ],
});
