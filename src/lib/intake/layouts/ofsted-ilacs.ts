import type { LayoutMapping } from '../layout.ts';

export const ofstedCredit = 'Ofsted, Open Government Licence v3.0';

/** The columns that Ofsted’s tables of ILACS judgements share. */
export const ilacsInspection = {
  provider_code: ['Local authority area code'],
  provider: ['Local authority name'],
  region: ['Ofsted region'],
  inspection_start: ['Inspection date'],
  published: ['Publication date'],
  framework: { value: 'ILACS' },
} as const satisfies LayoutMapping['fields'];

/** One column a judgement, as ILACS has named them since 2023. */
export const ilacsGrades: NonNullable<LayoutMapping['unpivot']> = {
  field: 'grade',
  columns: [
    { headings: ['Overall effectiveness'], fixed: { category: 'overall' } },
    {
      headings: ['The impact of leaders on social work practice with children and families'],
      fixed: { category: 'leadership' },
    },
    {
      headings: ['The experiences and progress of children who need help and protection'],
      fixed: { category: 'help_protection' },
    },
    {
      headings: ['The experiences and progress of children in care'],
      fixed: { category: 'in_care' },
    },
    {
      headings: ['The experiences and progress of care leavers'],
      fixed: { category: 'care_leavers' },
    },
  ],
};
