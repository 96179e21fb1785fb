import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFile } from '#lib/intake/read-file.ts';
import type { Mapping } from '#lib/intake/reading.ts';
import { asks, dataFile, reads } from './support.ts';

const asAt =
  'Web link,Local authority area code,Local authority name,Ofsted region,Inspection date,' +
  'Publication date,Overall effectiveness,' +
  'The impact of leaders on social work practice with children and families,' +
  'The experiences and progress of children who need help and protection,' +
  'The experiences and progress of children in care,The experiences and progress of care leavers';
const asAtRow =
  'Page,E09000003,Barnet,London,10/06/2024,23/07/2024,Good,Good,Good,Outstanding,Good';

/** The headings that a mapping takes for each of its fields. */
const takes = (mapping: Mapping | undefined, headings: readonly string[]) =>
  Object.fromEntries(
    Object.entries(mapping?.fields ?? {}).map(([field, from]) => [
      field,
      'column' in from ? headings[from.column] : `= ${'value' in from ? from.value : ''}`,
    ]),
  );

test('Ofsted’s history of ILACS inspections: 271 rows under the headings in row 3', async () => {
  const reading = await reads(dataFile('ofsted/ilacs_inspection_history_2018_2025.csv'));
  expect(reading).toMatchObject({
    source: 'a.csv',
    layout: 'Ofsted ILACS inspection history',
    credit: 'Ofsted, Open Government Licence v3.0',
    encoding: 'UTF-8',
    headerRows: { first: 3, last: 3 },
    firstRow: 4,
    rowsRead: 271,
    ignored: ['Web link'],
    problems: [],
    body: { isNumbered: false, columns: 13 },
  });
  const lines = (await reading.body.content.text()).trimEnd().split('\r\n');
  expect(lines).toHaveLength(271);
  expect(lines[0]).toContain('Barking and Dagenham,Current,London,18/02/2019');
});

test('the history gives inspections, one a row, and judgements, one a grade', async () => {
  const { mappings, headings } = await reads(
    dataFile('ofsted/ilacs_inspection_history_2018_2025.csv'),
  );
  const inspection = {
    provider_code: 'Local authority area code',
    provider: 'Local authority name',
    region: 'Ofsted region',
    inspection_type: 'Inspection type',
    inspection_start: 'Inspection date',
    published: 'Publication date',
    framework: '= ILACS',
  };
  expect(mappings.map(({ contract }) => contract)).toEqual(['inspections', 'judgements']);
  expect(takes(mappings[0], headings)).toEqual({
    ...inspection,
    provider_status: 'Local authority status',
  });
  expect(takes(mappings[1], headings)).toEqual(inspection);
  expect(mappings[0]?.unpivot).toBeUndefined();
  expect(mappings[1]?.unpivot).toEqual({
    field: 'grade',
    columns: [
      { column: 8, fixed: { category: 'overall' } },
      { column: 9, fixed: { category: 'leadership' } },
      { column: 10, fixed: { category: 'help_protection' } },
      { column: 11, fixed: { category: 'in_care' } },
      { column: 12, fixed: { category: 'care_leavers' } },
    ],
  });
});

test('Ofsted’s judgements as at 31 March 2025: 153 authorities, no type and no status', async () => {
  const reading = await reads(dataFile('ofsted/la_inspections_as_at_2025_03_31.csv'));
  expect(reading).toMatchObject({
    layout: 'Ofsted ILACS judgements as at a date',
    headerRows: { first: 3, last: 3 },
    rowsRead: 153,
    ignored: ['Web link'],
  });
  expect(reading.mappings[0]?.fields).not.toHaveProperty('inspection_type');
  expect(reading.mappings[1]?.unpivot?.columns.map(({ column }) => column)).toEqual([
    6, 7, 8, 9, 10,
  ]);
});

test('columns may stand in any order, in any case, with breaks and double spaces in headings', async () => {
  const turn = (line: string) => line.split(',').reverse().join(',');
  const headings = turn(asAt)
    .toUpperCase()
    .replace(
      'THE EXPERIENCES AND PROGRESS OF CARE LEAVERS',
      '"The experiences\r\nand  progress of CARE leavers "',
    );
  const reading = await reads(`${headings}\n${turn(asAtRow)}\n`);
  expect(reading.layout).toBe('Ofsted ILACS judgements as at a date');
  expect(reading.mappings[0]?.fields).toMatchObject({ provider: { column: 8 } });
});

test('with two columns more it is the history: the layout with more columns wins', async () => {
  const reading = await reads(
    `${asAt},Inspection type,Local authority status\n${asAtRow},ILACS Short Inspection,Current\n`,
  );
  expect(reading.layout).toBe('Ofsted ILACS inspection history');
});

test('a table with a column for each judgement in no known layout is asked about, with all its grades', async () => {
  const other = asAt.replace('Publication date', 'Day of the report');
  const { proposal } = await asks(`${other}\n${asAtRow}\n`);
  expect(proposal.contract.name).toBe('judgements');
  expect(proposal.decision.unpivot?.columns).toHaveLength(5);
});

const shared = '../shared/data/';
const sharedFile = (path: string) => new Blob([readFileSync(shared + path)]);

/** Layout → file → rows read, and the fields of its last mapping. */
const families: readonly [path: string, layout: string, rowsRead: number, grades: number][] = [
  [
    'ofsted/la_inspections_in_year_2024_25.csv',
    'Ofsted inspections and visits of one year',
    112,
    5,
  ],
  ['ofsted/la_inspections_as_at_2025_03_31.csv', 'Ofsted ILACS judgements as at a date', 153, 5],
  ['wild/d2i_ilacs_summary_2024_09_30.csv', 'Data to Insight ILACS summary', 152, 5],
  [
    'wild/hmip_youth_justice_ratings_d2i.csv',
    'HM Inspectorate of Probation youth justice ratings',
    83,
    13,
  ],
  ['wild/ofsted_social_care_providers_2018_03_31.csv', 'Ofsted social care providers', 2797, 5],
  ['wild/area_send_outcomes_d2i.csv', 'Data to Insight Area SEND outcomes', 72, 0],
  ['wild/cqc_ratings_dudley.csv', 'CQC ratings', 84, 0],
];

for (const [path, layout, rowsRead, grades] of families)
  test.runIf(existsSync(shared + path))(`${path} is recognised on sight`, async () => {
    const reading = await reads(sharedFile(path));
    expect(reading).toMatchObject({ layout, rowsRead, problems: [] });
    expect(reading.mappings.at(-1)?.unpivot?.columns.length ?? 0).toBe(grades);
  });

test.runIf(existsSync(shared))(
  'Ofsted’s sheet since 2009 gives every grade its own date, type and framework',
  async () => {
    const path = `${shared}ofsted/la_inspections_2009_2023.csv`;
    const { readings, drafts } = await readFile(new Blob([readFileSync(path)]), 'a.csv');
    expect(drafts).toEqual([]);
    const [now, gone] = readings;
    expect(now!.mappings[1]!.unpivot!.columns).toHaveLength(29);
    expect(gone!.mappings[1]!.unpivot!.columns).toHaveLength(24);
    const care = now!.headings.indexOf(
      now!.headings.find((h) => h.includes('First SIF CLA Sub: Exp'))!,
    );
    const column = now!.mappings[1]!.unpivot!.columns.find((one) => one.column === care);
    expect(column).toMatchObject({
      fixed: { category: 'care_leavers', framework: 'SIF', inspection_type: 'SIF' },
      beside: { published: 17 },
    });
  },
);
