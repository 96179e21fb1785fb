import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '#lib/engine/sql.ts';
import type { Database } from '#lib/workspace/database.ts';
import { openDatabase } from '#tests/support/database.ts';
import { hasSharedFiles, loadTables, sharedFile } from './support.ts';

let database: Database;
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(() => database.close());

/** Loads a file that holds one table. */
async function load(name: string) {
  const [loaded] = await loadTables(database, sharedFile(`wild/${name}`));
  return loaded!;
}

describe.runIf(hasSharedFiles)('real exports that are known on sight', () => {
  it('Data to Insight’s ILACS summary: words for “no grade” are none; a scraping error and two copied grades are told', async () => {
    const { account, problems, reading } = await load('d2i_ilacs_summary_2024_09_30.csv');
    expect(account).toMatchObject({ rowsRead: 152, used: 152, rejected: 0, usedInPart: 3 });
    // 152 × 5 cells, less 76 before the judgement was made, one "nan" and the three that are told.
    expect(account.records).toEqual([
      { contract: 'inspections', records: 152 },
      { contract: 'judgements', records: 152 * 5 - 76 - 1 - 3 },
    ]);
    expect(problems).toMatchObject([
      { row: 100, rule: 'not-judged', value: 'inadequate for care leavers' },
      { row: 108, rule: 'not-judged', value: 'requires improvement for care leavers' },
      { row: 126, column: 'help_and_protection_grade', value: 'to requires improvement' },
    ]);
    expect(reading.notes).toHaveLength(2);
    const types = await database.query(sql`
      SELECT inspection_type, framework, count(*) AS n FROM given_inspections
      GROUP BY ALL ORDER BY n DESC`);
    expect(types).toEqual([
      { inspection_type: 'ILACS standard', framework: 'ILACS', n: 91 },
      { inspection_type: 'ILACS short', framework: 'ILACS', n: 58 },
      { inspection_type: null, framework: 'ILACS', n: 3 },
    ]);
  });

  it('Ofsted’s social care providers: group headings above, four eras of grade words, names withheld', async () => {
    const { account, problems } = await load('ofsted_social_care_providers_2018_03_31.csv');
    expect(account).toMatchObject({ rowsRead: 2797, used: 2797, rejected: 0, setAside: [] });
    expect(account.records[1]).toEqual({ contract: 'judgements', records: 8912 });
    expect(problems).toEqual([]);
    // By hand: 3 + 2 + 3 + 3 + 10 times "Adequate" in the five columns, once "Satisfactory".
    const words = await database.query(sql`
      SELECT grade_as_published AS word, count(*) AS n FROM given_judgements
      WHERE grade = 'Requires improvement to be good' GROUP BY ALL ORDER BY n`);
    expect(words).toEqual([
      { word: 'Satisfactory', n: 1 },
      { word: 'Adequate', n: 21 },
      { word: 'Requires improvement', n: 158 },
      { word: 'Requires improvement to be good', n: 1442 },
    ]);
    const [settings] = await database.query(sql`
      SELECT count(DISTINCT provider) AS names, count(*) FILTER (line = 'overall') AS as_authority
      FROM judgements`);
    expect(settings).toEqual({ names: 2797, as_authority: 0 });
  });

  it('CQC ratings of one town: 84 overall ratings of locations, none of an authority', async () => {
    const { account } = await load('cqc_ratings_dudley.csv');
    expect(account).toMatchObject({ rowsRead: 84, used: 84, rejected: 0 });
    expect(
      await database.query(sql`
        SELECT category, framework, count(*) AS n FROM judgements GROUP BY ALL`),
    ).toEqual([{ category: 'CQC: overall', framework: 'CQC', n: 84 }]);
  });

  it('youth justice ratings: each standard a category, and a footnote in a grade cell is told', async () => {
    const { account, problems, reading } = await load('hmip_youth_justice_ratings_d2i.csv');
    expect(account).toMatchObject({ rowsRead: 83, used: 83, rejected: 0, usedInPart: 1 });
    // 82 overall; staff 68, partnerships 59, information 66, assessment 73, planning 75, reviewing 58,
    // implementation 80, resettlement 42, governance 44, disposals 21, policy 2, joint working 4.
    const byHand = 82 + 68 + 59 + 66 + 73 + 75 + 58 + 80 + 42 + 44 + 21 + 2 + 4;
    expect(account.records[1]).toEqual({ contract: 'judgements', records: byHand });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ row: 66, column: 'overall_rating' });
    expect(problems[0]!.value).toMatch(/^1 The resettlement standard does not/);
    expect(reading.ignored).toContain('score_%');
    const [mixed] = await database.query(sql`
      SELECT count(*) AS n FROM judgements WHERE line = 'overall'`);
    expect(mixed).toEqual({ n: 0 });
  });

  it('Area SEND: 1 is the best of three outcomes, which never count among the four grades', async () => {
    const { account, problems } = await load('area_send_outcomes_d2i.csv');
    expect(account).toMatchObject({ rowsRead: 72, used: 72, rejected: 0, usedInPart: 0 });
    expect(problems).toEqual([]);
    const outcomes = await database.query(sql`
      SELECT grade, grade_as_published AS code, line, count(*) AS n, max(rank) AS rank
      FROM judgements JOIN grades USING (grade) GROUP BY ALL ORDER BY code`);
    const line = 'area_send';
    expect(outcomes).toEqual([
      { grade: 'Typically positive experiences', code: '1.0', line, n: 15, rank: null },
      { grade: 'Inconsistent experiences', code: '2.0', line, n: 36, rank: null },
      { grade: 'Widespread and/or systemic failings', code: '3.0', line, n: 20, rank: null },
    ]);
    expect(await database.query(sql`FROM judgement_timeline`)).toEqual([]);
    // Both have the code of Cumbria, which was abolished.
    const cumbrian = await database.query(sql`
      SELECT provider_key FROM judgements WHERE provider IN ('cumberland', 'westmorland and furness')
      ORDER BY ALL`);
    expect(cumbrian).toEqual([
      { provider_key: 'cumberland' },
      { provider_key: 'westmorland and furness' },
    ]);
  });
});
