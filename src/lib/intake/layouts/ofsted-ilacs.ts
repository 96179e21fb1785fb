import type { LayoutColumn, LayoutMapping } from '../layout.ts';

export const ofstedCredit = 'Ofsted, Open Government Licence v3.0';

/** The columns that Ofsted’s tables of ILACS judgements share. */
export const ilacsInspection = {
  provider_code: { optional: ['Local authority area code'] },
  provider: ['Local authority name'],
  region: { optional: ['Ofsted region', 'Region', 'LA region'] },
  inspection_start: ['Inspection date'],
  published: ['Publication date'],
  framework: { value: 'ILACS' },
} as const satisfies LayoutMapping['fields'];

/** Ofsted has put “The” before its headings since 2025. */
const withThe = (heading: string) => [`The ${heading}`, heading];
const progress = (of: string) => withThe(`experiences and progress of ${of}`);

const judgement = (category: string, headings: readonly string[]): LayoutColumn => ({
  headings,
  fixed: { category },
});
const some = (column: LayoutColumn): LayoutColumn => ({ ...column, isOptional: true });

/**
 * One column a judgement. Children in care and care leavers were one until 2023, and there is no
 * overall effectiveness since April 2026.
 */
export const ilacsGrades: NonNullable<LayoutMapping['unpivot']> = {
  field: 'grade',
  columns: [
    some(judgement('overall', ['Overall effectiveness'])),
    judgement('leadership', [
      ...withThe('impact of leaders on social work practice with children and families'),
      ...withThe('impact of leaders'),
    ]),
    judgement('help_protection', progress('children who need help and protection')),
    some(judgement('in_care', progress('children in care'))),
    some(judgement('in_care_and_leavers', progress('children in care and care leavers'))),
    some(judgement('care_leavers', progress('care leavers'))),
  ],
};
