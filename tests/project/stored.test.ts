import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '#lib/engine/sql.ts';
import { version } from '#lib/project/manifest.ts';
import { readProjectFile, type Opened } from '#lib/project/project-file.ts';
import type { Database } from '#lib/workspace/database.ts';
import { openDatabase } from '#tests/support/database.ts';
import { restoreAll } from './redact/support.ts';

/**
 * One project file of every version that there was, as that version saved it. They are never to be made
 * again: what a user saved then must open for ever, and a file made anew would prove nothing. A new
 * version adds a file of its own, named after it, and what it holds, written by hand, to the tests.
 */
const folder = new URL('stored/', import.meta.url);

const open = (one: number) =>
  readProjectFile(new Blob([readFileSync(new URL(`version-${one}.throughline`, folder))]));

/** All of a project that can be loaded without the sample, which comes with the site. */
const ownOf = ({ project, contents }: Opened) => ({
  project: { ...project, sources: project.sources.filter(({ file }) => 'digest' in file) },
  contents,
});

it('there is one of each version up to the current one, and no other', () => {
  const all = Array.from({ length: version }, (_, i) => `version-${i + 1}.throughline`);
  expect(readdirSync(folder).sort()).toEqual(all.sort());
});

describe('a project file of version 1', () => {
  let opened: Opened;
  let database: Database;
  beforeAll(async () => {
    [opened, database] = await Promise.all([open(1), openDatabase()]);
  });
  afterAll(() => database.close());

  it('says when it was saved, when what was changed, and that nothing was left out', () => {
    const { made, changed, isRedacted } = opened;
    expect(made).toEqual(new Date('2026-11-26T09:00:00Z'));
    expect(changed).toEqual({ 'tracker.csv': Date.UTC(2026, 10, 26, 9) });
    expect(isRedacted).toBe(false);
  });

  it('holds its files as they were given', async () => {
    const texts = await Promise.all([...opened.contents.values()].map((file) => file.text()));
    expect(texts.map((text) => text.split('\n').length)).toEqual([11, 5]);
    expect(texts[1]).toContain('Read plans ""aloud""');
  });

  it('holds what was decided about them', () => {
    const { sources } = opened.project;
    expect(sources.map(({ name, file, overrides }) => [name, file, overrides])).toMatchObject([
      ['review.csv, the table from row 4', { name: 'review.csv', size: 408 }, {}],
      ['review.csv, the table from row 9', { name: 'review.csv', size: 408 }, {}],
      ['tracker.csv', { name: 'tracker.csv', size: 202 }, { delimiter: ',', headerRow: 1 }],
      ['oxfordshire-judgements.csv', { sample: 'oxfordshire-judgements.csv' }, {}],
    ]);
    expect(sources[0]!.reading).toMatchObject({ encoding: 'Windows-1252', firstRow: 4 });
    expect(sources[2]!.reading).toMatchObject({
      mappings: [
        {
          contract: 'actions',
          fields: { owner: { column: 4 }, category: { value: 'in_care' } },
          values: { status: { blue: 'complete', green: 'in_progress' } },
          onRepeat: 'last',
        },
      ],
      edits: [{ row: 4, column: 5, before: 'Green', after: 'Blue' }],
    });
  });

  it('holds what was written', () => {
    const { annotations, words, templates, draft } = opened.project;
    expect(annotations).toEqual([
      { provider: 'Ynys Môn', day: '2015-01-05', words: 'A new head of care' },
    ]);
    expect(words).toEqual([
      { place: 'overview', given: 'Told by the figures.', words: 'Told by us.' },
      { place: 'picture grade-matrix', given: 'A picture.', words: 'Two grades fell.' },
    ]);
    const blocks = [
      { kind: 'heading', level: 1, words: 'Plans' },
      { kind: 'figure', chart: 'grade-matrix' },
      { kind: 'appendix' },
    ];
    const title = 'Plan of {authority}';
    expect(templates).toEqual([{ name: 'Quarterly', title, blocks }]);
    expect(draft).toEqual({
      name: '',
      title,
      blocks: [
        ...blocks,
        { kind: 'text', words: 'Words of {authority}' },
        { kind: 'story', story: 'plan', words: null },
        { kind: 'story', story: 'progress', words: 'Ours' },
        { kind: 'findings', which: 'areas' },
        { kind: 'grades' },
        { kind: 'recommendations', words: 'One\nTwo' },
        { kind: 'table', table: 'overdue' },
      ],
    });
  });

  it('loads with the rows that it had', async () => {
    const readings = await restoreAll(ownOf(opened));
    for (const [i, reading] of readings.entries()) await database.load({ id: i + 1, reading });
    const judgements = sql`SELECT provider, strftime(published, '%Y-%m-%d') AS published, category, grade
      FROM given_judgements ORDER BY source_row`;
    const provider = 'Ynys Môn';
    expect(await database.query(judgements)).toEqual([
      { provider, published: '2014-06-30', category: 'overall', grade: 'Good' },
      {
        provider,
        published: '2014-06-30',
        category: 'in_care',
        grade: 'Requires improvement to be good',
      },
      { provider, published: '2018-05-12', category: 'overall', grade: 'Inadequate' },
    ]);
    const findings = sql`SELECT finding_id, kind, theme, finding FROM given_findings ORDER BY ALL`;
    expect(await database.query(findings)).toEqual([
      {
        finding_id: 'F1',
        kind: 'strength',
        theme: 'Safety',
        finding: 'Children; all of them; are safe',
      },
      {
        finding_id: 'F2',
        kind: 'area_for_improvement',
        theme: 'Plans',
        finding: 'Plans are late',
      },
    ]);
    const actions = sql`SELECT action_id, finding_id, action, owner, status FROM given_actions
      ORDER BY action_id`;
    expect(await database.query(actions)).toEqual([
      {
        action_id: '1',
        finding_id: 'F2',
        action: 'Write plans in time',
        owner: 'Head of care',
        status: 'complete',
      },
      {
        action_id: '2',
        finding_id: 'F2',
        action: 'Read plans "aloud"',
        owner: null,
        status: 'in_progress',
      },
      {
        action_id: '3',
        finding_id: 'F2',
        action: 'Count plans',
        owner: 'Head of care',
        status: 'complete',
      },
    ]);
  });
});
