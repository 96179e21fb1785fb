import { expect, it } from 'vitest';
import { sayAnnotation } from '#lib/charts/annotation.ts';
import { categoryLabel, frameworkLabel, gradeLabel } from '#lib/charts/format.ts';
import { closeRows, closeTurned } from '#lib/contracts/turning.ts';
import { explainProblem } from '#lib/engine/problem-messages.ts';
import { cleanLine } from '#lib/exports/clean-words.ts';
import { wordPortrait } from '#lib/exports/format.ts';
import { nameSources } from '#lib/exports/figure.ts';
import { writeSvg } from '#lib/exports/svg.ts';
import { listWords } from '#lib/intake/headings.ts';
import { noFocus, sayFocus } from '#lib/measures/focus.ts';
import { sayChange } from '#lib/project/say-change.ts';
import type { EventRow } from '#lib/story/inspection/events.ts';
import { tellFollowUp, type ReportedRow } from '#lib/story/inspection/reported.ts';
import { tellInspection } from '#lib/story/inspection/tell.ts';
import { tellAfterwards } from '#lib/report/tell.ts';
import { tellJudgements } from '#lib/story/grades.ts';
import type { StandingRow } from '#lib/tables/standing.ts';
import { document } from '#tests/charts/document.ts';
import { twelveSteps } from '#tests/charts/grades.ts';
import { noProject, sourceOf } from '#tests/project/support.ts';
import { titled } from '#tests/support/hostile/attack.ts';
import { figureOfText } from '#tests/support/hostile/figures.ts';
import { countOpen, turned } from '#tests/support/hostile/turned.ts';

const each = it.each(titled(turned));

/** Which of these sentences turn what comes after them. */
const turning = (said: readonly string[]) => said.filter((words) => countOpen(words) > 0);

each('%s is closed and else as it was', (_, { text }) => {
  expect(closeTurned(text).startsWith(text)).toBe(true);
  expect(countOpen(closeTurned(text))).toBe(0);
  expect(closeTurned(closeTurned(text))).toBe(closeTurned(text));
});

it('leaves words without such a mark, and marks that are closed, as they are', () => {
  for (const words of ['', 'Good', 'a\u202eb\u202cc', '\u2067a\u2069b'])
    expect(closeTurned(words)).toBe(words);
});

it('closes all texts of rows, leaves what is no text, and leaves rows without such a mark', () => {
  const day = new Date('2015-03-31');
  const plain = { name: 'a', day };
  const [one, other] = closeRows([{ name: 'a\u202e', other: 'b', count: 1, day, no: null }, plain]);
  expect(one).toEqual({ name: 'a\u202e\u202c', other: 'b', count: 1, day, no: null });
  expect(other).toBe(plain);
});

each('%s turns nothing that is said of a file or a narrowed view', (_, { text }) => {
  const source = { name: text, credit: text, contracts: ['actions'] } as const;
  const focus = { ...noFocus, framework: text, kind: text, theme: text };
  const said = [
    listWords([text, 'b']),
    nameSources([source], ['actions']),
    ...sayFocus(['judgements', 'findings'], focus),
    explainProblem('date', text, null).reason,
    sayAnnotation({ number: 1, day: new Date(0), words: text }),
    ...[categoryLabel, frameworkLabel, gradeLabel].map((labelOf) => labelOf(text)),
  ];
  expect(turning(said)).toEqual([]);
});

each('%s turns nothing that the history says', (_, { text }) => {
  const before = { ...noProject, sources: [sourceOf(text)] };
  const amended = [
    { ...sourceOf(text), overrides: { headerRow: 2 } },
    sourceOf(text, { digest: 'b' }),
    sourceOf(text, { edits: [['a', 'b']] }),
    sourceOf(text, { value: 'other' }),
  ].map((source) => sayChange(before, { ...before, sources: [source] }));
  const added = { ...noProject, annotations: [{ provider: text, day: '2014-01-01', words: text }] };
  const said = [...amended, sayChange(before, noProject), sayChange(noProject, added)];
  expect(said.join(' ')).toContain(text);
  expect(turning(said)).toEqual([]);
});

each('%s turns no sentence of any chart, nor what a picture says of itself', (_, { text }) => {
  for (let place = 0; place < 11; place++) {
    const figure = { ...figureOfText(text, place), definition: '', selection: '' };
    const { title, subtitle, summary, finding, alternative, notes, source } = figure;
    const said = [title, subtitle, summary, finding, alternative, ...notes, source];
    expect([figure.chart.id, turning(said)]).toEqual([figure.chart.id, []]);
    const [head] = writeSvg(figure, document, wordPortrait).split('</metadata>');
    const words = [...head!.matchAll(/>([^<>]+)</g)].map(([, inner]) => inner!);
    expect(words.length).toBeGreaterThan(4);
    expect([figure.chart.id, turning(words)]).toEqual([figure.chart.id, []]);
  }
});

const published = new Date('2014-06-30');
const eventOf = (text: string): EventRow => ({
  provider: text,
  published,
  inspection_type: text,
  framework: text,
  inspection_start: null,
  inspection_end: null,
  visit_theme: text,
  cases_examined: null,
  young_people_met: null,
  parents_met: null,
  carers_met: null,
  weeks_on_site: null,
  plan_due: null,
  counted_due: null,
  working_days: null,
  is_graded: true,
  is_shown: true,
});

const findingOf = (text: string, cited_again: readonly Date[]): ReportedRow => ({
  finding_id: text,
  kind: 'area_for_improvement',
  is_area: true,
  category: text,
  theme: text,
  finding: text,
  document: text,
  live: 1,
  closed: 0,
  cited_again,
  followed_until: published,
  source: text,
  source_row: 2,
});

each('%s turns nothing that comes after it in a story', (_, { text }) => {
  const grades = [{ category: text, grade: text }] as unknown as readonly StandingRow[];
  const [again, never] = [findingOf(text, [published]), findingOf(text, [])];
  const steps = twelveSteps.map((row) => ({ ...row, line: text }));
  const said = [
    tellInspection(eventOf(text), grades, [again], published),
    tellInspection({ ...eventOf(text), inspection_start: published }, [], [], published),
    tellFollowUp(again),
    tellFollowUp(never),
    tellAfterwards([again]),
    tellJudgements(steps) ?? '',
  ];
  // Every label is in it: nothing of what is said was said of no words at all.
  for (const words of said) expect(words).toContain(text.trim().slice(1));
  expect(turning(said)).toEqual([]);
});

each('%s is nowhere in a paper or a deck', (_, { text }) => {
  expect(cleanLine(text)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});
