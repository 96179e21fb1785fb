import type { Layout, LayoutColumn } from '../layout.ts';
import { ofstedCredit } from './ofsted-ilacs.ts';

/** A heading that stands alone in some editions and under or after "Latest full inspection" in others. */
const latest = (...headings: readonly string[]) =>
  headings.flatMap((heading) => [`Latest full inspection ${heading}`, heading]);

/** The names of the categories say that a setting is meant, so that it never counts as an authority. */
const grade = (category: string, ...headings: readonly string[]): LayoutColumn => ({
  headings: latest(...headings),
  fixed: { category },
});
const some = (column: LayoutColumn): LayoutColumn => ({ ...column, isOptional: true });

const fields = {
  provider_code: ['URN'],
  // Thousands of names are withheld; the number beside them tells these settings apart.
  provider: { joined: [['Name', 'Setting name', 'Provider name'], ['URN']] },
  region: { optional: ['Ofsted region', 'Region'] },
  inspection_type: { optional: latest('Event type') },
  inspection_start: latest('Inspection date', 'Date'),
  published: latest('Publication date'),
} as const;

/** Children’s homes, fostering agencies and other settings, one a row, with the latest full inspection. */
export const ofstedSocialCare: Layout = {
  name: 'Ofsted social care providers',
  credit: ofstedCredit,
  mappings: [
    {
      contract: 'inspections',
      fields: { ...fields, provider_status: { optional: ['Registration status'] } },
    },
    {
      contract: 'judgements',
      fields,
      unpivot: {
        field: 'grade',
        columns: [
          grade(
            'Setting: overall',
            'Overall experiences and progress of children and young people',
            'Overall effectiveness',
          ),
          grade(
            'Setting: children helped and protected',
            'How well children and young people are helped and protected',
            'Safeguarding children and young people',
          ),
          grade(
            'Setting: leaders and managers',
            'The effectiveness of leaders and managers',
            'Leadership and management',
          ),
          some(grade('Setting: outcomes for children', 'Outcomes for children and young people')),
          some(grade('Setting: quality of care', 'Quality of care')),
        ],
      },
    },
  ],
  notes: [
    'Grades are in the words of their time: “Satisfactory” and “Adequate” stand where “Requires ' +
      'improvement” is said today, and the word in the file is kept beside them.',
  ],
};
