import { categoryField, inspectionFields } from './common-fields.ts';
import type { Contract, Row } from './contract.ts';
import { categories, grades } from './vocabularies.ts';

export const judgements = {
  name: 'judgements',
  title: 'Judgements',
  description: 'one grade given to one category in one inspection',
  key: ['provider_code', 'provider', 'published', 'inspection_type', 'category'],
  fields: {
    ...inspectionFields,
    category: { ...categoryField, required: true, vocabulary: categories },
    grade: {
      title: 'Grade',
      description: 'The grade in the words of the report. The word in the file is always kept.',
      type: 'term',
      required: true,
      vocabulary: grades,
      asGiven: 'grade_as_published',
      aliases: ['Grade given', 'Outcome grade'],
      example: 'Good',
    },
  },
} as const satisfies Contract;

export type JudgementRow = Row<typeof judgements>;
