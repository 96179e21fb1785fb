import type { Layout } from '../layout.ts';
import { ofstedCredit } from './ofsted-ilacs.ts';

const published = ['Publication date', 'Latest full inspection publication date'];

/** Many names are redacted, so the number of the setting stands with the name. */
const fields = {
  provider_code: ['URN'],
  provider: { joined: [['Name', 'Setting name', 'Provider name'], ['URN']] },
  region: { optional: ['Ofsted region'] },
  inspection_start: { optional: ['Inspection date', 'Latest full inspection date'] },
  inspection_type: {
    optional: ['Event type', 'Latest full inspection event type'],
  },
};

/** The latest full inspection of every children’s home and other setting, one a row. */
export const ofstedSocialCare: Layout = {
  name: 'Ofsted social care providers',
  credit: ofstedCredit,
  mappings: [
    {
      contract: 'inspections',
      fields,
      unpivot: { field: 'published', columns: [{ headings: published, fixed: {} }] },
    },
    {
      contract: 'judgements',
      fields: { ...fields, published },
      unpivot: {
        field: 'grade',
        columns: [
          {
            headings: [
              'Overall effectiveness',
              'Overall experiences and progress of children and young people',
            ],
            fixed: { category: 'overall' },
          },
          {
            headings: [
              'Safeguarding children and young people',
              'How well children and young people are helped and protected',
            ],
            fixed: { category: 'help_protection' },
          },
          {
            headings: ['Leadership and management', 'The effectiveness of leaders and managers'],
            fixed: { category: 'leadership' },
          },
          {
            headings: ['Outcomes for children and young people'],
            fixed: { category: 'Outcomes for children and young people' },
            isOptional: true,
          },
          {
            headings: ['Quality of care'],
            fixed: { category: 'Quality of care' },
            isOptional: true,
          },
        ],
      },
    },
  ],
};
