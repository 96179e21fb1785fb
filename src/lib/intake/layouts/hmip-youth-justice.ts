import type { Layout } from '../layout.ts';

const fields = {
  provider: ['la_name'],
  published: ['publication_date'],
  framework: { value: 'HMIP youth justice' },
  inspection_type: { value: 'Youth justice inspection' },
};

/** The columns by which it is known. */
const always = ['overall_rating', 'assessment', 'planning', 'implementation_and_delivery'];

/** Each standard by its column; the names say whose judgement it is, because other inspectorates judge too. */
const standards: Readonly<Record<string, string>> = {
  overall_rating: 'overall',
  staff: 'staff',
  partnerships_and_services: 'partnerships and services',
  information_and_facilities: 'information and facilities',
  assessment: 'assessment',
  planning: 'planning',
  reviewing: 'reviewing',
  implementation_and_delivery: 'implementation and delivery',
  resettlement_policy_and_provision: 'resettlement',
  governance_and_leadership: 'governance and leadership',
  outofcourt_disposal_policy_and_provision: 'out-of-court disposals',
  policy_and_provision: 'policy and provision',
  joint_working: 'joint working',
};

/** Ratings of youth justice services, one inspection a row and one column a standard. */
export const hmipYouthJustice: Layout = {
  name: 'HM Inspectorate of Probation youth justice ratings',
  credit: 'HM Inspectorate of Probation, Open Government Licence v3.0',
  mappings: [
    { contract: 'inspections', fields: fields },
    {
      contract: 'judgements',
      fields: fields,
      unpivot: {
        field: 'grade',
        columns: Object.entries(standards).map(([heading, standard]) => {
          const column = { headings: [heading], fixed: { category: `Youth justice: ${standard}` } };
          return always.includes(heading) ? column : { ...column, isOptional: true };
        }),
      },
    },
  ],
  notes: ['The score in per cent is the inspectorate’s own sum of its ratings and is not loaded.'],
};
