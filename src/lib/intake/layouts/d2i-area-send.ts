import type { Layout } from '../layout.ts';
import { noValue } from './no-value.ts';

const fields = {
  provider_code: { optional: ['ltla23cd'] },
  provider: ['local_authority'],
  region: { optional: ['region_code'] },
  framework: { value: 'Area SEND' },
  inspection_type: { value: 'Area SEND inspection' },
  inspection_start: { optional: ['inspection_start_date'] },
  inspection_end: { optional: ['inspection_end_date'] },
  published: ['publication_date'],
} as const;

const values = {
  region: noValue('nan', 'none'),
  // Cumbria was abolished in 2023; the file gives its code to both of the authorities that followed.
  provider_code: noValue('e10000006'),
};

/** Of three outcomes, 1 is the best. */
const outcomes = {
  '1': 'Typically positive experiences',
  '2': 'Inconsistent experiences',
  '3': 'Widespread and/or systemic failings',
};

/** The latest Area SEND inspection of each authority, as Data to Insight reads it from the reports. */
export const d2iAreaSend: Layout = {
  name: 'Data to Insight Area SEND outcomes',
  credit: 'Data to Insight, from Ofsted reports, Open Government Licence v3.0',
  signs: [['next_inspection_by_date'], ['inspection_outcome_text']],
  mappings: [
    { contract: 'inspections', fields, values },
    {
      contract: 'judgements',
      fields: { ...fields, category: { value: 'area_send' }, grade: ['outcome_grade'] },
      values: {
        ...values,
        grade: {
          ...outcomes,
          ...Object.fromEntries(Object.entries(outcomes).map(([code, to]) => [`${code}.0`, to])),
          ...noValue('nan', 'none'),
        },
      },
    },
  ],
  notes: [
    'Area SEND has three outcomes, of which 1 is the best. They are kept in words and never count ' +
      'among the four grades.',
  ],
};
