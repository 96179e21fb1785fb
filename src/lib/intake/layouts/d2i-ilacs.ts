import type { Layout } from '../layout.ts';
import { ofstedCredit } from './ofsted-ilacs.ts';

const fields = {
  provider_code: ['ltla23cd'],
  provider: ['local_authority'],
  region: { optional: ['region_code'] },
  inspection_start: ['inspection_start_date'],
  inspection_end: ['inspection_end_date'],
  published: ['publication_date'],
  inspection_type: ['inspection_framework'],
  framework: { value: 'ILACS' },
};

/** What stands in place of a grade that was not given or could not be read. */
const noGrades = { inspection_pre_dates_judgement: '', data_unreadable: '', nan: '' };

/** The latest inspection of every authority, as Data to Insight reads it out of Ofsted’s reports. */
export const d2iIlacs: Layout = {
  name: 'Data to Insight ILACS summary',
  credit: `Data to Insight; ${ofstedCredit}`,
  mappings: [
    { contract: 'inspections', fields },
    {
      contract: 'judgements',
      fields,
      values: { grade: noGrades },
      unpivot: {
        field: 'grade',
        columns: [
          { headings: ['overall_effectiveness_grade'], fixed: { category: 'overall' } },
          { headings: ['impact_of_leaders_grade'], fixed: { category: 'leadership' } },
          { headings: ['help_and_protection_grade'], fixed: { category: 'help_protection' } },
          { headings: ['in_care_grade'], fixed: { category: 'in_care' } },
          { headings: ['care_leavers_grade'], fixed: { category: 'care_leavers' } },
        ],
      },
    },
  ],
  notes: [
    'These grades were read out of reports by a program and some are wrong: check what matters against the report.',
    'Before March 2024 this summary copies a grade for care leavers to inspections that gave none. Inspections that began before 2023 judged care leavers together with children in care.',
  ],
};
