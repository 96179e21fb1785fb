import type { Layout } from '../layout.ts';
import { ilacsGrades, ilacsInspection, ofstedCredit } from './ofsted-ilacs.ts';

const fields = { ...ilacsInspection, inspection_type: ['Inspection/Visit type'] };

/** Every inspection and visit of one year, one a row; a visit gives no grades. */
export const ofstedInYear: Layout = {
  name: 'Ofsted inspections and visits of one year',
  credit: ofstedCredit,
  mappings: [
    { contract: 'inspections', fields: { ...fields, visit_theme: ['Visit Theme'] } },
    { contract: 'judgements', fields, unpivot: ilacsGrades },
  ],
};
