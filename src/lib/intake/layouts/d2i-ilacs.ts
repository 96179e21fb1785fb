import type { Layout } from '../layout.ts';
import { noValue } from './no-value.ts';

/** What the program that reads the reports writes where it found nothing. */
const nothing = noValue('nan', 'none', 'data_unreadable', 'inspection_pre_dates_judgement');

const fields = {
  provider_code: { optional: ['ltla23cd'] },
  provider: ['local_authority'],
  region: { optional: ['region_code'] },
  framework: { value: 'ILACS' },
  // This column says "short" or "standard", which is a type and not a framework.
  inspection_type: ['inspection_framework'],
  inspection_start: ['inspection_start_date'],
  inspection_end: { optional: ['inspection_end_date'] },
  published: ['publication_date'],
} as const;

const dates = { inspection_start: nothing, inspection_end: nothing };

/** The latest inspection of each authority, as Data to Insight reads it from the reports. */
export const d2iIlacs: Layout = {
  name: 'Data to Insight ILACS summary',
  credit: 'Data to Insight, from Ofsted reports, Open Government Licence v3.0',
  mappings: [
    {
      contract: 'inspections',
      fields,
      values: { inspection_type: nothing, region: nothing, ...dates },
    },
    {
      contract: 'judgements',
      fields,
      unpivot: {
        field: 'grade',
        columns: [
          {
            headings: ['overall_effectiveness_grade'],
            fixed: { category: 'overall' },
            isOptional: true,
          },
          { headings: ['impact_of_leaders_grade'], fixed: { category: 'leadership' } },
          { headings: ['help_and_protection_grade'], fixed: { category: 'help_protection' } },
          { headings: ['in_care_grade'], fixed: { category: 'in_care' } },
          {
            headings: ['care_leavers_grade'],
            fixed: { category: 'care_leavers' },
            isOptional: true,
          },
        ],
      },
      values: { grade: nothing, inspection_type: nothing, region: nothing, ...dates },
    },
  ],
  notes: [
    'A program has read these grades from the reports, and some are wrong. Where it matters, check ' +
      'them against Ofsted’s own figures.',
    'Inspections that started before January 2023 gave no grade for care leavers alone. Editions of ' +
      'this file until March 2024 show the grade for children in care in its place; it is not used.',
  ],
};
