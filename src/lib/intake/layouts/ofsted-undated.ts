import type { Layout } from '../layout.ts';
import { ilacsGrades, ilacsInspection, ofstedCredit } from './ofsted-ilacs.ts';

const fields = { ...ilacsInspection, published: ilacsInspection.inspection_start };

/** Editions until 2023 of the table as at a date do not say when the reports were published. */
export const ofstedUndated: Layout = {
  name: 'Ofsted ILACS judgements as at a date, without publication dates',
  credit: ofstedCredit,
  // The date of the report may be there under a name that nobody has declared.
  besides: ['Web link'],
  mappings: [
    { contract: 'inspections', fields },
    { contract: 'judgements', fields, unpivot: ilacsGrades },
  ],
  notes: [
    'This edition has no publication dates. The date of the inspection stands in for them; reports ' +
      'are published about seven weeks after it.',
  ],
};
