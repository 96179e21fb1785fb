import { sql } from '#lib/engine/sql.ts';
import { defineChart } from './chart.ts';
import { drawEmpty } from './empty.ts';
import {
  categoryLabel,
  formatCount,
  formatDate,
  formatMonth,
  inSentence,
  listWords,
} from './format.ts';
import { drawKey } from './key.ts';
import { lineOf } from './lines.ts';
import { drawBand } from './matrix/draw.ts';
import { gradeWord, isVisit, readInspections, readLines } from './matrix/history.ts';
import type { HistoryRow } from './matrix/history.ts';
import { explainCells } from './matrix/key.ts';
import { bandGap, chooseLayout, heightOf } from './matrix/layout.ts';
import type { Manner } from './matrix/manner.ts';
import { Pen } from './pen.ts';
import { sum } from './sum.ts';
import { fitTitle, spanYears } from './titles.ts';

const keyGap = 8;

export const gradeMatrix = defineChart<HistoryRow>({
  id: 'grade-matrix',
  description:
    'Every inspection and visit of the provider in order of publication, with the grade it gave to each part of the services; a visit gives none. A break stands where the inspection framework changed: grades on both sides of it were given by different rules.',
  reads: ['judgements', 'inspections'],
  measure: 'inspection_history',
  isOverTime: true,
  columns: [
    { key: 'provider', title: 'Provider' },
    { key: 'published', title: 'Published' },
    { key: 'inspection_start', title: 'Inspection start' },
    { key: 'inspection_type', title: 'Inspection type' },
    { key: 'framework', title: 'Framework' },
    { key: 'category', title: 'Category', label: categoryLabel },
    { key: 'grade', title: 'Grade' },
    { key: 'grade_as_published', title: 'Grade as published' },
  ],

  // An inspection that did not judge the chosen line keeps one row, so that it keeps its column.
  query: ({ provider, category, asAt, from }) => sql`
    SELECT provider, published, inspection_start, inspection_type, framework,
      CASE WHEN is_shown THEN line END AS line,
      CASE WHEN is_shown THEN category END AS category,
      CASE WHEN is_shown THEN grade END AS grade,
      CASE WHEN is_shown THEN grade_as_published END AS grade_as_published,
      count(grade) OVER (PARTITION BY published) AS grades_given
    FROM (
      SELECT *, coalesce(line = coalesce(${lineOf(category)}, line), false) AS is_shown
      FROM inspection_history(${asAt})
      WHERE provider_key = ${provider} AND published >= ${from}
    )
    QUALIFY is_shown OR row_number() OVER (PARTITION BY published ORDER BY is_shown DESC) = 1
    ORDER BY published, line, category`,

  title(rows, { category }) {
    const [first] = rows;
    if (!first) return 'Inspection grades';
    const years = spanYears(rows.map(({ published }) => published));
    const line = lineOf(category);
    const part = line === null ? '' : `: ${inSentence(categoryLabel(line))}`;
    return fitTitle(
      `Inspection grades of ${first.provider}${part}, ${years}`,
      `Inspection grades of ${first.provider}${part}`,
      `Inspection grades of ${first.provider}`,
      `Inspection grades, ${years}`,
    );
  },

  draw(rows, frame) {
    const inspections = readInspections(rows);
    if (readLines(inspections).length === 0)
      return drawEmpty('No inspection has given a grade here by this date.', frame);
    const pen = new Pen(frame.document);
    const { width, height, palette } = frame;
    const keyFor = (manner: Manner) =>
      drawKey(pen, explainCells(inspections, manner, palette), width, palette);
    const roomFor = (manner: Manner) => height && height - keyFor(manner).height - keyGap;
    const layout = chooseLayout(inspections, width, roomFor);
    const nodes: Node[] = [];
    let top = 0;
    for (const band of layout.bands) {
      nodes.push(...drawBand(pen, band, layout, top, palette));
      top += heightOf(band, layout) + bandGap;
    }
    const key = keyFor(layout.manner);
    const keyTop = Math.round(layout.height + keyGap);
    const place = { transform: `translate(0,${keyTop})` };
    nodes.push(pen.element('g', place, key.nodes));
    return pen.picture(width, Math.max(height ?? 0, keyTop + key.height), palette.ink, nodes);
  },

  summary(rows) {
    const inspections = readInspections(rows);
    const latest = inspections.findLast(({ judgements }) => judgements.size > 0);
    if (!latest) return 'No inspection has given a grade here by this date.';
    const given = readLines([latest]).map((line) => {
      const judgement = latest.judgements.get(line)!;
      return `${inSentence(categoryLabel(judgement.category ?? line))} ${gradeWord(judgement)}`;
    });
    const graded = inspections.filter(({ isGraded }) => isGraded);
    const day = `published on ${formatDate(latest.published)}`;
    const judged = `judged ${listWords(given)}`;
    const { provider } = rows[0]!;
    if (graded.length === 1) return `The inspection of ${provider} ${day} ${judged}.`;
    return latest === graded.at(-1)
      ? `The latest of ${graded.length} graded inspections of ${provider}, ${day}, ${judged}.`
      : `Of ${graded.length} graded inspections of ${provider}, the last to do so, ${day}, ${judged}.`;
  },

  counted(rows) {
    const inspections = readInspections(rows);
    if (inspections.length === 0) return 'No grades';
    const grades = sum(inspections.map(({ judgements }) => judgements.size));
    const graded = inspections.filter(({ isGraded }) => isGraded).length;
    const events = inspections.some((one) => !one.isGraded && isVisit(one))
      ? 'inspections and visits'
      : 'inspections';
    return `${formatCount(grades, 'grade')} from ${graded} of ${inspections.length} ${events}`;
  },

  finding(rows) {
    const latest = readInspections(rows).findLast(({ judgements }) => judgements.size > 0);
    if (!latest) return 'No grades';
    const words = [...latest.judgements.values()].map(gradeWord);
    const given = [...new Set(words)].map(
      (word) => `${words.filter((other) => other === word).length} ${word}`,
    );
    const month = formatMonth(latest.published);
    return given.length === 1
      ? `${words.length === 1 ? '' : `All ${words.length} grades `}${words[0]} in ${month}`
      : `${listWords(given)} in ${month}`;
  },

  notes(rows) {
    const judgements = readInspections(rows).flatMap((one) => [...one.judgements.values()]);
    const frameworks = new Set(judgements.map(({ framework }) => framework));
    const isAdequate = judgements.some((judgement) => gradeWord(judgement) === 'Adequate');
    return [
      ...(frameworks.size > 1
        ? ['Grades either side of a break follow different frameworks and are not like for like.']
        : []),
      ...(isAdequate
        ? ['“Adequate” was replaced by “Requires improvement” in 2013 and counts as that grade.']
        : []),
    ];
  },
});
