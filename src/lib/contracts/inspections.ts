import { inspectionFields } from './common-fields.ts';
import type { Contract, Field, Row } from './contract.ts';

const count = (title: string, description: string, example: string) =>
  ({ title, description, type: 'integer', example }) as const satisfies Field;

export const inspections = {
  name: 'inspections',
  title: 'Inspections and visits',
  description:
    'one inspection or visit, with its dates, its evidence base and the date its plan is due',
  key: ['provider_code', 'provider', 'published', 'inspection_type'],
  fields: {
    ...inspectionFields,
    provider_status: {
      title: 'Provider status',
      description: 'Whether the authority still exists.',
      type: 'text',
      aliases: ['Local authority status'],
      example: 'Current',
    },
    visit_theme: {
      title: 'Visit theme',
      description: 'What a focused or monitoring visit looked at.',
      type: 'text',
      example: 'Children in need and those subject to a child protection plan',
    },
    areas_for_improvement: count(
      'Areas for improvement',
      'How many areas for improvement the report lists.',
      '10',
    ),
    cases_examined: count('Cases examined', 'Children’s cases that inspectors looked at.', '180'),
    young_people_met: count(
      'Young people met',
      'Children and young people whom inspectors met.',
      '27',
    ),
    parents_met: count('Parents met', 'Parents whom inspectors met.', '11'),
    carers_met: count('Carers met', 'Foster carers and other carers whom inspectors met.', '2'),
    weeks_on_site: count('Weeks on site', 'How many weeks the inspection lasted.', '4'),
    plan_due: {
      title: 'Plan due',
      description: 'The date by which the action plan is due, as stated by the authority.',
      type: 'date',
      aliases: ['Action plan due', 'Plan deadline'],
      example: '06/10/2014',
    },
  },
} as const satisfies Contract;

export type InspectionRow = Row<typeof inspections>;
