import type { Layout } from '../layout.ts';
import { ilacsGrades, ilacsInspection, ofstedCredit } from './ofsted-ilacs.ts';

const fields = { ...ilacsInspection, inspection_type: ['Inspection type'] };

/** Every graded ILACS inspection since 2018, one a row. */
export const ofstedHistory: Layout = {
  name: 'Ofsted ILACS inspection history',
  credit: ofstedCredit,
  mappings: [
    {
      contract: 'inspections',
      fields: { ...fields, provider_status: ['Local authority status'] },
    },
    { contract: 'judgements', fields, unpivot: ilacsGrades },
  ],
};
