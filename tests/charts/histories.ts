import type { HistoryRow } from '#lib/charts/matrix/history.ts';

const G = 'Good';
const RI = 'Requires improvement to be good';

/** One inspection: its day, type and framework, and the grade of each category. */
export function inspect(
  published: string,
  inspection_type: string,
  framework: string | null,
  grades: Record<string, string> = {},
  provider = 'Oxfordshire',
): HistoryRow[] {
  const event = {
    provider,
    published: new Date(published),
    inspection_start: null,
    inspection_type,
    framework,
    grades_given: Object.keys(grades).length,
  };
  const none = { line: null, category: null, grade: null, grade_as_published: null };
  if (event.grades_given === 0) return [{ ...event, ...none }];
  return Object.entries(grades).map(([category, word]) => ({
    ...event,
    line: category === 'in_care_and_leavers' ? 'in_care' : category,
    category,
    grade: word === 'Adequate' ? RI : word,
    grade_as_published: word,
  }));
}

/** The real history of Oxfordshire, with a visit. */
export const oxfordshire = [
  ...inspect('2011-05-06', 'SLAC', 'SLAC', { help_protection: G, in_care: G }),
  ...inspect('2014-06-30', 'SIF', 'SIF', {
    overall: G,
    leadership: G,
    help_protection: G,
    in_care: G,
    care_leavers: G,
    adoption: G,
    lscb: G,
  }),
  ...inspect('2018-05-22', 'ILACS short', 'ILACS v1', {
    overall: G,
    leadership: G,
    help_protection: RI,
    in_care_and_leavers: G,
  }),
  ...inspect('2020-02-28', 'Focused visit', 'ILACS v1'),
  ...inspect('2024-04-09', 'ILACS standard', 'ILACS v2', {
    overall: G,
    leadership: G,
    help_protection: G,
    in_care: G,
    care_leavers: G,
  }),
];

export const oneInspection = oxfordshire.filter(
  ({ published }) => published.getUTCFullYear() === 2014,
);

const four = ['Outstanding', G, RI, 'Inadequate'];

/** Twelve inspections and three visits of an authority that has seen everything. */
export const twelve = [
  ...inspect('2009-11-20', 'SLAC', 'SLAC', { help_protection: 'Adequate', in_care: 'Adequate' }),
  ...inspect('2011-02-25', 'SLAC re-inspection', 'SLAC', {
    help_protection: 'Inadequate',
    in_care: G,
  }),
  ...inspect('2012-07-13', 'CPI', 'CPI', { help_protection: 'Inadequate' }),
  ...inspect('2013-02-08', 'CPI re-inspection', 'CPI', { help_protection: 'Adequate' }),
  ...inspect('2013-08-02', 'TLAC', 'TLAC', { in_care: 'Adequate' }),
  ...[2014, 2016].flatMap((year, i) =>
    inspect(`${year}-09-12`, i ? 'SIF re-inspection' : 'SIF', 'SIF', {
      overall: four[3 - i]!,
      leadership: four[3 - i]!,
      help_protection: four[3 - i]!,
      in_care: RI,
      care_leavers: G,
      adoption: 'Outstanding',
      lscb: four[3 - i]!,
    }),
  ),
  ...[2018, 2020, 2022].flatMap((year, i) => [
    ...inspect(`${year}-03-12`, 'ILACS standard', 'ILACS v1', {
      overall: four[2 - i]!,
      leadership: four[2 - i]!,
      help_protection: RI,
      in_care_and_leavers: G,
    }),
    ...inspect(`${year + 1}-02-01`, 'Monitoring visit', 'ILACS'),
  ]),
  ...inspect('2024-04-09', 'ILACS short', 'ILACS v2', {
    overall: 'Outstanding',
    leadership: G,
    help_protection: G,
    in_care: 'Outstanding',
    care_leavers: RI,
  }),
  ...inspect('2026-06-17', 'ILACS standard', 'ILACS v3', {
    leadership: G,
    help_protection: 'Outstanding',
    in_care: G,
    care_leavers: 'Not judged',
  }),
];

/** Words of an authority's own: a long category, an unknown type and an unknown grade. */
export const ownWords = [
  ...inspect('2019-10-01', 'Joint targeted area inspection', 'Joint targeted area inspection', {
    'Multi-agency response to children who are victims of domestic abuse': 'Promising',
    help_protection: RI,
  }),
  ...inspect('2022-03-04', 'ILACS standard', 'ILACS v1', {
    overall: 'Inadequate',
    help_protection: RI,
  }),
];
