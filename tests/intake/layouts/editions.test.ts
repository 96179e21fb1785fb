import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '#lib/engine/sql.ts';
import { layouts } from '#lib/intake/layouts/index.ts';
import { findLayout } from '#lib/intake/match-layout.ts';
import type { Database } from '#lib/workspace/database.ts';
import { openDatabase } from '#tests/support/database.ts';
import { lines, loadTables, readTables, takes } from './support.ts';

let database: Database;
beforeEach(async () => {
  database = await openDatabase();
});
afterEach(() => database.close());

/** The mappings that headings are given, or none where they fit no layout. */
const match = (headings: readonly string[]) => findLayout(headings)?.mappings ?? [];
const categoriesOf = (headings: readonly string[]) =>
  match(headings)[1]!.unpivot!.columns.map(({ column, fixed }) => [
    headings[column],
    fixed['category'],
  ]);

it('no two layouts are shown by one name, but for tables of one sheet', () => {
  const names = layouts.map(({ name }) => name);
  const twice = names.filter((name, i) => names.indexOf(name) < i);
  expect(twice).toEqual(['Ofsted inspections of local authorities since 2009']);
});

describe('Ofsted’s tables of ILACS judgements', () => {
  const edition2023 = [
    'Web link',
    'Local authority name',
    'Ofsted region',
    'Inspection date',
    'Overall effectiveness',
    'Impact of leaders',
    'Experiences and progress of children who need help and protection',
    'Experiences and progress of children in care',
    'Experiences and progress of care leavers',
  ];

  it('of 2023 have no area codes, shorter headings, and no publication date, which is said', async () => {
    const row = ['Page', 'Barnet', 'London', '10/06/2022', 'Good', 'Good', 'Good', 'Good', ''];
    const [reading] = await readTables(lines(edition2023, row));
    expect(reading!.layout).toBe('Ofsted ILACS judgements as at a date, without publication dates');
    expect(reading!.notes[0]).toContain('no publication dates');
    expect(takes(reading!.mappings[1]!, edition2023)).toMatchObject({
      provider: 'Local authority name',
      inspection_start: 'Inspection date',
      published: 'Inspection date',
    });
    expect(categoriesOf(edition2023).map(([, category]) => category)).toEqual([
      'overall',
      'leadership',
      'help_protection',
      'in_care',
      'care_leavers',
    ]);
  });

  it('may have the date of the report under another name, and are then asked about', () => {
    expect(findLayout(edition2023)).not.toBeNull();
    expect(findLayout([...edition2023, 'Day of the report'])).toBeNull();
  });

  it('until 2022 had one grade for children in care and care leavers', () => {
    const older = [
      ...edition2023.slice(0, 7),
      'Experiences and progress of children in care and care leavers',
      'Publication date',
    ];
    expect(findLayout(older)?.layout.name).toBe('Ofsted ILACS judgements as at a date');
    expect(categoriesOf(older).at(-1)).toEqual([older[7], 'in_care_and_leavers']);
  });

  it('from April 2026 have no overall effectiveness', () => {
    const later = [...edition2023.filter((h) => h !== 'Overall effectiveness'), 'Publication date'];
    expect(categoriesOf(later)).toHaveLength(4);
  });
});

describe('Ofsted’s social care providers', () => {
  const newer = [
    'URN',
    'Setting name',
    'Latest full inspection event type',
    'Latest full inspection date',
    'Latest full inspection publication date',
    'Overall experiences and progress of children and young people',
    'How well children and young people are helped and protected',
    'The effectiveness of leaders and managers',
  ];

  it('have other headings since the framework of 2017, for the same categories', () => {
    expect(takes(match(newer)[0]!, newer)).toEqual({
      provider_code: 'URN',
      provider: 'Setting name · URN',
      inspection_type: 'Latest full inspection event type',
      inspection_start: 'Latest full inspection date',
      published: 'Latest full inspection publication date',
    });
    expect(categoriesOf(newer)).toEqual([
      [newer[5], 'Setting: overall'],
      [newer[6], 'Setting: children helped and protected'],
      [newer[7], 'Setting: leaders and managers'],
    ]);
  });

  it('are not taken for a table of schools, whose grades are numbers', () => {
    const schools = ['URN', 'Name', 'Inspection date', 'Publication date', 'Overall effectiveness'];
    expect(findLayout([...schools, 'Quality of education'])).toBeNull();
  });
});

describe('CQC ratings', () => {
  const headings = [
    'Location ID',
    'Location Name',
    'Service / Population Group',
    'Key Question',
    'Latest Rating',
    'Publication Date',
    'Provider ID',
    'Provider Name',
  ];
  const row = (group: string, question: string, rating: string) => [
    '1-1',
    'The Elms',
    group,
    question,
    rating,
    '12/12/2019',
    '1-2',
    'Elms Ltd',
  ];

  it('in their long form: the overall of all groups is the overall; others keep their group', async () => {
    const text = lines(
      ['CQC ratings as at 1 July 2024'],
      headings,
      row('Overall', 'Overall', 'Good'),
      row('Overall', 'Safe', 'Requires improvement'),
      row('Critical care', 'Safe', 'Not Rated'),
      row('Critical care', 'Caring', '-'),
    );
    const [loaded] = await loadTables(database, text);
    expect(loaded!.account).toMatchObject({ rowsRead: 4, used: 3, rejected: 0 });
    expect(
      await database.query(sql`
        SELECT provider, provider_code, category, grade FROM given_judgements ORDER BY source_row`),
    ).toEqual(
      [
        { category: 'CQC: overall', grade: 'Good' },
        { category: 'CQC: safe', grade: 'Requires improvement to be good' },
        { category: 'Critical care · Safe', grade: 'Not judged' },
      ].map((rest) => ({ provider: 'The Elms', provider_code: '1-1', ...rest })),
    );
  });

  it('of providers take the provider where there is no location', () => {
    const providers = [
      'Provider ID',
      'Provider Name',
      'Domain',
      'Latest Rating',
      'Publication Date',
    ];
    expect(takes(match(providers)[0]!, providers)).toMatchObject({
      provider: 'Provider Name',
      provider_code: 'Provider ID',
      category: 'Domain',
    });
  });
});

describe('Data to Insight’s summaries', () => {
  const summary = [
    'urn',
    'local_authority',
    'ltla23cd',
    'overall_effectiveness_grade',
    'inspection_framework',
    'inspection_start_date',
    'publication_date',
    'impact_of_leaders_grade',
    'help_and_protection_grade',
    'in_care_grade',
    'care_leavers_grade',
  ];

  it('of ILACS say in which words a grade is lacking; such a row loses no other grade', async () => {
    const text = lines(
      summary,
      ['1', 'barnet', 'E1', '', 'standard', '27/04/26', '17/06/26', 'good', 'good', 'good', 'good'],
      [
        '2',
        'brent',
        'E2',
        'good',
        'None',
        'data_unreadable',
        '17/06/26',
        'good',
        'data_unreadable',
        'nan',
        'inspection_pre_dates_judgement',
      ],
    );
    const [loaded] = await loadTables(database, text);
    expect(loaded!.problems).toEqual([]);
    expect(
      await database.query(sql`
        SELECT provider, count(*) AS n FROM given_judgements GROUP BY ALL ORDER BY ALL`),
    ).toEqual([
      { provider: 'barnet', n: 4 },
      { provider: 'brent', n: 2 },
    ]);
  });

  it('of outcomes in three numbers are known by their columns; others with numbers are asked about', () => {
    const outcomes = ['local_authority', 'outcome_grade', 'publication_date'];
    const signs = ['next_inspection_by_date', 'inspection_outcome_text'];
    expect(findLayout(outcomes)).toBeNull();
    expect(findLayout([...outcomes, ...signs])?.layout.name).toContain('Area SEND');
  });
});

describe('GAO recommendations', () => {
  const preamble = (as_at: string) => [
    '"Title: Download of GAO Recommendation Results",,,,',
    '"Prepared by: GAO",,,,',
    `"Source: GAO recommendations database${as_at}" ,,,,`,
    ',,,,',
    ',,,,',
  ];
  const headings =
    '"Publication Name","Publication  Number","Date Publication Issued","Director Name",' +
    '"Director Phone",Agency,Recommendation,Status,Priority,Comments';
  const row = (number: string, agency: string, status: string) =>
    `"Firearms: More, to Do",${number},"Sep 28, 2024","A Director",(202) 555-0100,"${agency}",` +
    `"The agency should act. (Recommendation 1)",${status},No,"When, and if"`;
  const file = (as_at: string) =>
    [
      ...preamble(as_at),
      headings,
      row('GAO-24-1', 'Department of State', 'Open'),
      row('GAO-24-1', 'Department of Justice', 'Open--Partially Addressed'),
      row('GAO-24-2', 'Department of State', 'Closed - Implemented'),
      row('GAO-24-3', 'Department of State', 'Closed - Not Implemented'),
    ].join('\n');

  it('are actions as at the day that is said above them, and findings', async () => {
    const [loaded] = await loadTables(database, file(', status as of Sep 28, 2026 at 7:05 PM EST'));
    expect(loaded!.reading).toMatchObject({
      layout: 'GAO recommendations',
      headerRows: { first: 6, last: 6 },
    });
    expect(loaded!.account).toMatchObject({ rowsRead: 4, used: 4, rejected: 0, usedInPart: 0 });
    expect(loaded!.account.records).toEqual([
      { contract: 'findings', records: 4 },
      { contract: 'actions', records: 4 },
    ]);
    expect(
      await database.query(sql`
        SELECT as_at::VARCHAR AS as_at, created::VARCHAR AS created, status
        FROM given_actions ORDER BY source_row`),
    ).toEqual(
      ['in_progress', 'in_progress', 'complete_unverified', 'not_accepted'].map((status) => ({
        as_at: '2026-09-28',
        created: '2024-09-28',
        status,
      })),
    );
  });

  it('are findings alone where nothing says for which day their statuses hold', async () => {
    const [loaded] = await loadTables(database, file(''));
    expect(loaded!.reading.notes[0]).toContain('status is left out');
    expect(loaded!.account.records).toEqual([{ contract: 'findings', records: 4 }]);
  });
});

describe('any layout', () => {
  const asAt = [
    'Local authority name',
    'Inspection date',
    'Publication date',
    'Impact of leaders',
    'Experiences and progress of children who need help and protection',
  ];

  it('takes the first of two columns with one heading, and the surest of two headings', () => {
    const twice = [...asAt, 'Publication date', 'Region', 'Ofsted region'];
    expect(match(twice)[0]!.fields).toMatchObject({
      published: { column: 2 },
      region: { column: 7 },
    });
  });

  it('fits only with every column that all its files have', () => {
    expect(findLayout(asAt)).not.toBeNull();
    for (const heading of asAt.filter((h) => h !== 'Publication date'))
      expect(findLayout(asAt.filter((h) => h !== heading)), heading).toBeNull();
  });
});
