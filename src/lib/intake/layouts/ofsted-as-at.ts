import type { Layout } from '../layout.ts';
import { ilacsGrades, ilacsInspection, ofstedCredit } from './ofsted-ilacs.ts';

/** The latest graded inspection of every authority on one day, one authority a row. */
export const ofstedAsAt: Layout = {
  name: 'Ofsted ILACS judgements as at a date',
  credit: ofstedCredit,
  mappings: [
    { contract: 'inspections', fields: ilacsInspection },
    { contract: 'judgements', fields: ilacsInspection, unpivot: ilacsGrades },
  ],
};
