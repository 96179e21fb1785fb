import type { LayoutColumn, LayoutMapping } from '../layout.ts';

export const ofstedCredit = 'Ofsted, Open Government Licence v3.0';

/** The columns that Ofsted’s tables of ILACS judgements share; older editions have no area code. */
export const ilacsInspection = {
  provider_code: { optional: ['Local authority area code'] },
  provider: ['Local authority name'],
  region: ['Ofsted region', 'Region'],
  inspection_start: ['Inspection date', 'Inspection/Visit date'],
  published: ['Publication date'],
  framework: { value: 'ILACS' },
} as const satisfies LayoutMapping['fields'];

/** One column a judgement, as ILACS has named them since 2023. */
export const ilacsGrades: { readonly field: string; readonly columns: readonly LayoutColumn[] } = {
  field: 'grade',
  columns: [
    { headings: ['Overall effectiveness'], fixed: { category: 'overall' } },
    {
      headings: [
        'The impact of leaders on social work practice with children and families',
        'Impact of leaders',
      ],
      fixed: { category: 'leadership' },
    },
    {
      headings: [
        'The experiences and progress of children who need help and protection',
        'Experiences and progress of children who need help and protection',
      ],
      fixed: { category: 'help_protection' },
    },
    {
      headings: [
        'The experiences and progress of children in care',
        'Experiences and progress of children in care',
      ],
      fixed: { category: 'in_care' },
    },
    {
      headings: [
        'The experiences and progress of care leavers',
        'Experiences and progress of care leavers',
      ],
      fixed: { category: 'care_leavers' },
      isOptional: true,
    },
  ],
};
