import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { usualDiscretion } from '#lib/exports/discretion.ts';
import type { Part } from '#lib/exports/report.ts';
import type { Template } from '#lib/report/block.ts';
import { compose } from '#lib/report/compose.ts';
import { figuresOnly, committeePaper } from '#lib/report/templates.ts';
import type { Material } from '#lib/report/material.ts';
import { remarkOn } from '#lib/report/remark.ts';
import type { Database } from '#lib/workspace/database.ts';
import { openDatabase } from '#tests/support/database.ts';
import { loadOxfordshire, materialOf, wordsOf } from './support.ts';

const day = new Date('2015-04-01');
let database: Database;
let material: Material;
beforeAll(async () => {
  database = await openDatabase();
  await loadOxfordshire(database);
  material = await materialOf(database, { inspection: new Date('2014-06-30') });
});
afterAll(() => database.close());

describe('the committee paper on the inspection of 2014', () => {
  // By hand, from the county council's paper of 2014 and the files of the sample.
  it('has what the paper of 2014 told its members', () => {
    const { report } = compose(committeePaper, material, day);
    const words = wordsOf(report);
    expect(report.title).toContain('published on 30 June 2014');
    for (const told of [
      'Good in every category',
      '180 cases',
      '27 young people, 11 parents and 2 carers',
      'from 29 April 2014 to 21 May 2014, 4 weeks on site',
      'The action plan was due on 6 October 2014',
      '22 of 28 live actions are complete',
    ])
      expect(words).toContain(told);
  });

  it('has the six categories and the overall grade, eleven strengths and sixteen areas', () => {
    const { report } = compose(committeePaper, material, day);
    const [grades] = report.parts.filter((part) => part.kind === 'table');
    expect(grades!.sheet.rows).toHaveLength(7);
    expect(new Set(grades!.sheet.rows.map(({ grade }) => grade))).toEqual(new Set(['Good']));
    const lists = report.parts.filter((part) => part.kind === 'list');
    expect(lists.map(({ items }) => items.length)).toEqual([11, 16, 1]);
  });

  it('has the table of every one of its figures in the appendix', () => {
    const { report } = compose(committeePaper, material, day);
    const figures = report.parts.filter((part) => part.kind === 'figure');
    const tables = report.parts.filter((part) => part.kind === 'table');
    expect(figures.length).toBeGreaterThan(2);
    for (const { figure } of figures)
      expect(tables.map(({ sheet }) => sheet.title)).toContain(figure.title);
  });
});

it('leaves a block with nothing to show out, and says so', async () => {
  const none = await materialOf(database, {
    asAt: new Date('2012-01-01'),
    actionsAt: new Date('2012-01-01'),
  });
  const { report, pieces } = compose(figuresOnly, none, day);
  const at = figuresOnly.blocks.findIndex(
    (block) => block.kind === 'figure' && block.chart === 'burn-up',
  );
  expect(pieces[at]).toEqual([]);
  expect(wordsOf(report)).toMatch(/Left out, .*Completed against planned/);
});

it('fills the same template with what another date knows', async () => {
  const template: Template = {
    name: 'x',
    title: '{authority} at {as-at date}',
    blocks: [{ kind: 'story', story: 'progress', words: null }],
  };
  const later = await materialOf(database, {
    asAt: new Date('2016-03-31'),
    actionsAt: new Date('2016-03-31'),
  });
  const { report } = compose(template, later, day);
  expect(report.title).toBe('Oxfordshire at 31 March 2016');
  expect(wordsOf(report)).toContain('26 of 29 live actions are complete (90%) at 31 March 2016');
});

it('says what it is narrowed to', async () => {
  const narrowed = await materialOf(database, {
    category: 'care_leavers',
    focus: { framework: null, kind: null, theme: 'Advocacy', owner: null },
  });
  expect(compose(figuresOnly, narrowed, day).report.subtitle).toBe(
    'Oxfordshire, as at 31 March 2015. Only care leavers. Narrowed to the theme “Advocacy”.',
  );
});

it('prints the word of the report beside the grade that it counts as, where they differ', () => {
  const grades = material.grades.map((row) => ({ ...row, grade_as_published: 'Adequate' }));
  const titles = (of: Material) =>
    compose(committeePaper, of, day).report.parts.flatMap((part) =>
      part.kind === 'table' && part.sheet.id === 'inspection-grades' ? part.sheet.columns : [],
    );
  expect(titles(material)).toHaveLength(3);
  expect(titles({ ...material, grades }).map(({ title }) => title)).toContain('As published');
});

it('says nothing of words that are not written yet', () => {
  const blank: Template = {
    name: 'Blank',
    title: 'Blank',
    blocks: [
      { kind: 'text', words: ' ' },
      { kind: 'recommendations', words: '' },
    ],
  };
  expect(compose(blank, material, day).report.parts).toEqual([]);
});

it('has owners and the words of actions only where they were asked for', async () => {
  const template: Template = {
    name: 'x',
    title: 'x',
    blocks: [{ kind: 'table', table: 'overdue' }],
  };
  const titles = (of: Material) =>
    compose(template, of, day).report.parts.flatMap((part) =>
      part.kind === 'table' ? part.sheet.columns.map(({ title }) => title) : [],
    );
  expect(titles(material)).not.toContain('Owner');
  expect(titles(material)).not.toContain('What is to be done');
  const personal = await materialOf(database, {}, { ...usualDiscretion, hasPersonal: true });
  expect(titles(personal)).toEqual(expect.arrayContaining(['Owner', 'What is to be done']));
});

it('leaves small numbers of actions out of tables and words, and pictures that show them', async () => {
  const discreet = await materialOf(database, {}, { ...usualDiscretion, threshold: 5 });
  const { report } = compose(committeePaper, discreet, day);
  const charts = report.parts.flatMap((part) => (part.kind === 'figure' ? [part.figure] : []));
  expect(charts.filter(({ chart }) => chart.counting)).toEqual([]);
  expect(charts.map(({ chart }) => chart.id)).toContain('grade-matrix');
  const sheets = report.parts.flatMap((part) => (part.kind === 'table' ? [part.sheet] : []));
  const counted = sheets.filter(({ counting }) => counting);
  expect(counted.map(({ id }) => id)).toContain('completion-over-time');
  for (const { counting, rows, subtitle } of counted) {
    expect(subtitle).toBe('As at 31 March 2015.');
    for (const { parts, whole } of counting!)
      for (const key of [...parts, ...(whole ? [whole] : [])])
        for (const row of rows) expect([1, 2, 3, 4]).not.toContain(row[key]);
  }
  expect(wordsOf(report)).toContain('is not told here, because numbers below 5 are left out');
  expect(wordsOf(report)).not.toMatch(/\d+ of \d+ live actions? (that|are|is)/);
});

it('says what it left out before the appendix, or at the end where it has none', async () => {
  const early = await materialOf(database, { asAt: new Date('2012-01-01') });
  const isNote = (part: Part) => part.kind === 'paragraph' && part.words.startsWith('Left out');
  const { parts } = compose(committeePaper, early, day).report;
  const at = parts.findIndex(isNote);
  expect(parts[at + 1]).toMatchObject({
    kind: 'heading',
    words: 'Appendix: the figures of the charts',
  });
  expect(parts.slice(at + 2).every(({ kind }) => kind === 'table')).toBe(true);
  const short = compose(figuresOnly, early, day).report;
  // A line that is last may be alone on its page, so what is counted how comes after it.
  expect(short.parts.slice(short.parts.findIndex(isNote) + 1)).toMatchObject([
    { kind: 'heading', words: 'How it is counted' },
    { kind: 'list' },
  ]);
});

it('says how its figures are counted, where no table of theirs does', async () => {
  const counted = await materialOf(database);
  const words = wordsOf(compose(figuresOnly, counted, day).report);
  expect(words).toContain('How it is counted');
  for (const { title, chart } of counted.figures.values())
    expect(words).toContain(`${title}: ${chart.description}`);
  const paper = compose(committeePaper, counted, day).report;
  expect(wordsOf(paper)).not.toContain('How it is counted');
  const notes = paper.parts.flatMap((part) => (part.kind === 'table' ? part.sheet.notes : []));
  for (const part of paper.parts)
    if (part.kind === 'figure') expect(notes).toContain(part.figure.chart.description);
});

it('leaves out a heading under which nothing is known, but not one that stands by itself', async () => {
  // Before any inspection and any report of actions, only own words and recommendations are left.
  const early = { asAt: new Date('2010-01-01'), actionsAt: new Date('2010-01-01') };
  const none = await materialOf(database, early);
  const blocks = [
    ...committeePaper.blocks,
    { kind: 'heading', level: 1, words: 'Comments' } as const,
  ];
  const { report, pieces } = compose({ ...committeePaper, blocks }, none, day);
  const headings = report.parts.flatMap((part) => (part.kind === 'heading' ? [part.words] : []));
  expect(headings).toEqual(['Purpose of this paper', 'Recommendations', 'Comments']);
  const findings = blocks.findIndex((block) => 'words' in block && block.words === 'Findings');
  expect(remarkOn(blocks[findings]!, pieces[findings]!, none)).toBe(
    'Nothing stands under it here; it is left out.',
  );
  expect(wordsOf(report)).toContain('“Did the plan work?”');
  expect(wordsOf(report)).not.toContain('Heading');
});
