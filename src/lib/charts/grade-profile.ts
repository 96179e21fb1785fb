import { frameworks } from '#lib/contracts/vocabularies.ts';
import { sql } from '#lib/engine/sql.ts';
import { defineChart } from './chart.ts';
import { drawEmpty } from './empty.ts';
import {
  atDate,
  categoryLabel,
  formatCount,
  formatDate,
  gradeLabel,
  inSentence,
  listWords,
} from './format.ts';
import { keysOf } from '#lib/measures/filters.ts';
import { lineOf } from './lines.ts';
import { drawProfile } from './profile/draw.ts';
import { paper, gradeFill } from './palette.ts';
import { readBars, readGrades, type Bar, type ProfileRow } from './profile/profile.ts';
import { sum } from './sum.ts';
import { fitTitle, spanYears } from './titles.ts';

const noRows = 'No authority has a grade here at a 31 March by this date.';

/** Lines that had grades when the third grade was called "Adequate", and the day they were gone. */
const linesOfAdequate = new Set(
  frameworks.filter(({ to }) => to !== null && to < '2013-11-01').flatMap(({ covers }) => covers),
);
const newWords = new Date('2018-01-01');

const wordsOf = ({ segments }: Bar) =>
  listWords(
    segments.toReversed().map(({ providers, grade }) => `${providers} ${gradeLabel(grade)}`),
  );

const authorities = ({ graded }: Bar) => formatCount(graded, 'authority', 'authorities');

const countIn = (segments: Bar['segments'], grade: string) =>
  sum(segments.filter((segment) => segment.grade === grade).map(({ providers }) => providers));

const countGoodOrBetter = ({ segments }: Bar) =>
  sum(
    segments
      .filter(({ grade }) => grade === 'Good' || grade === 'Outstanding')
      .map(({ providers }) => providers),
  );

export const gradeProfile = defineChart<ProfileRow>({
  id: 'grade-profile',
  description:
    'How many authorities held each grade at each 31 March, by their latest judgement published by then. Authorities without a grade are not counted, nor are those that no longer existed, so that the height of the bars differs. Counts of one year are of different frameworks where inspections under a new one were under way.',
  reads: ['judgements'],
  measure: 'grade_profile_by_march',
  isOverTime: true,
  isAmong: true,
  columns: [
    { key: 'as_at', title: 'As at' },
    { key: 'line', title: 'Category', label: categoryLabel },
    { key: 'grade', title: 'Grade' },
    { key: 'providers', title: 'Authorities with this grade' },
    { key: 'graded', title: 'Authorities with any grade' },
  ],

  query: ({ category, asAt, comparators, from }) => sql`
    SELECT as_at, line, grade, providers, graded
    FROM grade_profile_by_march_among(${keysOf(comparators)}) LEFT JOIN grades USING (grade)
    WHERE line = ${lineOf(category) ?? 'overall'} AND as_at BETWEEN ${from} AND ${asAt}
    ORDER BY as_at, rank`,

  title(rows, { category }) {
    const line = categoryLabel(lineOf(category) ?? 'overall');
    const years = spanYears(rows.map(({ as_at }) => as_at));
    return fitTitle(
      `${line}: authorities by grade, ${rows.length === 0 ? 'at 31 March' : years}`,
      'Authorities by grade at 31 March',
    );
  },

  draw: (rows, frame) => (rows.length === 0 ? drawEmpty(noRows, frame) : drawProfile(rows, frame)),

  series(rows) {
    const bars = readBars(rows);
    // The worst grade is at the bottom, as in the picture.
    const grades = readGrades(rows).reverse();
    return {
      kind: 'stack',
      orientation: 'standing',
      categories: bars.map(({ asAt }) => String(asAt.getUTCFullYear())),
      series: grades.map((grade) => ({
        name: gradeLabel(grade),
        values: bars.map(({ segments }) => countIn(segments, grade)),
        colour: gradeFill(paper, grade).fill,
      })),
    };
  },

  summary(rows) {
    const bars = readBars(rows);
    const [first, last] = [bars[0], bars.at(-1)];
    if (!first || !last) return noRows;
    const line = inSentence(categoryLabel(rows[0]!.line));
    const now = `At ${formatDate(last.asAt)}, ${authorities(last)} had a grade for ${line}: ${wordsOf(last)}`;
    const then = `at ${formatDate(first.asAt)}, ${authorities(first)} had one: ${wordsOf(first)}`;
    return bars.length === 1 ? `${now}.` : `${now}; ${then}.`;
  },

  counted(rows, { asAt }) {
    const last = readBars(rows).at(-1);
    if (!last) return 'No authority has a grade';
    return `${countGoodOrBetter(last)} of ${authorities(last)} Good or Outstanding${atDate(last.asAt, asAt)}`;
  },

  notes(rows, { comparators }) {
    const isOld = rows.some(({ line, as_at }) => linesOfAdequate.has(line) && as_at < newWords);
    return [
      ...(comparators === null ? [] : [`Among ${comparators.words}.`]),
      ...(readBars(rows).length > 1
        ? ['Frameworks changed over time; a changing profile may not mean a change in quality.']
        : []),
      ...(isOld ? ['“Adequate”, the word used until 2013, counts as “Requires improvement”.'] : []),
    ];
  },
});
