import { categoryField, inspectionFields, providerFields } from './common-fields.ts';
import type { Contract, Row } from './contract.ts';
import { categories, kinds } from './vocabularies.ts';

export const findings = {
  name: 'findings',
  title: 'Findings',
  description: 'one strength or area for improvement that an inspection found',
  key: ['provider_code', 'provider', 'finding_id'],
  fields: {
    finding_id: {
      title: 'Finding',
      description: 'A short reference that the action plan can name; the paragraph number will do.',
      type: 'text',
      required: true,
      aliases: ['Finding ID', 'Finding reference', 'Paragraph number', 'Rec no'],
      example: 'OX2014-A02',
    },
    ...providerFields,
    published: inspectionFields.published,
    kind: {
      title: 'Kind',
      description: 'Whether it is a strength, an area for improvement or a priority action.',
      type: 'term',
      required: true,
      vocabulary: kinds,
      asGiven: 'kind_as_given',
      aliases: ['Finding type', 'Type of finding'],
      example: 'area_for_improvement',
    },
    category: { ...categoryField, vocabulary: categories },
    theme: {
      title: 'Theme',
      description:
        'The subject, in words of your own, by which a finding is followed from one inspection to the next.',
      type: 'text',
      example: 'Dual planning',
    },
    finding: {
      title: 'Finding text',
      description: 'What the report says.',
      type: 'text',
      required: true,
      isFreeText: true,
      aliases: ['Finding text', 'Recommendation', 'Area for improvement', 'Area for development'],
      example: 'Review children on both child protection and looked-after procedures',
    },
    document: {
      title: 'Document',
      description: 'Where the finding is written: the report, a council paper, a self-assessment.',
      type: 'text',
      aliases: ['Source', 'Source document'],
      example: 'inspection report 2014',
    },
  },
} as const satisfies Contract;

export type FindingRow = Row<typeof findings>;
