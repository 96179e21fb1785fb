import type { Layout } from '../layout.ts';
import { ofstedCredit } from './ofsted-ilacs.ts';

const fields = {
  provider_code: ['ltla23cd'],
  provider: ['local_authority'],
  region: { optional: ['region_code'] },
  inspection_start: ['inspection_start_date'],
  inspection_end: ['inspection_end_date'],
  published: ['publication_date'],
  framework: { value: 'Area SEND' },
  inspection_type: { value: 'Area SEND inspection' },
};

/** Three outcomes, the first is best; they are not grades of the four-point scale. */
const outcomes = {
  '1': 'Typically positive experiences',
  '1.0': 'Typically positive experiences',
  '2': 'Inconsistent experiences',
  '2.0': 'Inconsistent experiences',
  '3': 'Widespread and/or systemic failings',
  '3.0': 'Widespread and/or systemic failings',
};

/** The latest Area SEND inspection of every area, as Data to Insight reads it out of the reports. */
export const d2iAreaSend: Layout = {
  name: 'Data to Insight Area SEND outcomes',
  credit: `Data to Insight; ${ofstedCredit}`,
  mappings: [
    { contract: 'inspections', fields },
    {
      contract: 'judgements',
      fields: { ...fields, category: { value: 'Area SEND' }, grade: ['outcome_grade'] },
      values: { grade: outcomes },
    },
  ],
  notes: [
    'Area SEND has three outcomes of its own, which are not grades of the four-point scale and are not counted among them.',
  ],
};
