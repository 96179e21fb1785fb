import type { Layout } from '../layout.ts';
import { ilacsGrades, ilacsInspection, ofstedCredit } from './ofsted-ilacs.ts';

const fields = {
  ...ilacsInspection,
  inspection_start: ['Inspection/Visit date'],
  inspection_type: ['Inspection/Visit type'],
};

/** Every inspection and visit from one April to the next March, one a row; visits give no grades. */
export const ofstedInYear: Layout = {
  name: 'Ofsted inspections and visits of one year',
  credit: ofstedCredit,
  mappings: [
    {
      contract: 'inspections',
      fields: { ...fields, visit_theme: { optional: ['Visit theme'] } },
    },
    { contract: 'judgements', fields, unpivot: ilacsGrades },
  ],
};
