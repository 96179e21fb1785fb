import { categoryField, providerFields } from './common-fields.ts';
import type { Contract, Row } from './contract.ts';
import { categories, statuses } from './vocabularies.ts';

export const actions = {
  name: 'actions',
  title: 'Action progress',
  description: 'one action of the plan as it stood on one reporting date',
  key: ['provider_code', 'provider', 'action_id', 'as_at'],
  fields: {
    action_id: {
      title: 'Action',
      description: 'The reference of the action; it stays the same from one report to the next.',
      type: 'text',
      required: true,
      aliases: ['Action ID', 'Action reference', 'Action ref', 'Action no', 'Ref'],
      example: 'A07',
    },
    as_at: {
      title: 'As at',
      description: 'The reporting date: the day for which the row says how things stood.',
      type: 'date',
      required: true,
      aliases: ['Reporting date', 'Position at', 'Snapshot date', 'Data correct as of'],
      example: '31/03/2015',
    },
    ...providerFields,
    plan: {
      title: 'Plan',
      description: 'The name of the action plan; it is printed with every chart of it.',
      type: 'text',
      aliases: ['Action plan', 'Plan name'],
      example: 'Post-inspection action plan 2014',
    },
    finding_id: {
      title: 'Finding',
      description: 'The finding that the action answers.',
      type: 'text',
      aliases: ['Finding ID', 'Finding reference', 'Rec no'],
      example: 'OX2014-A02',
    },
    category: { ...categoryField, required: true, vocabulary: categories },
    theme: {
      title: 'Theme',
      description: 'The subject of the action, in words of your own.',
      type: 'text',
      example: 'Dual planning',
    },
    action: {
      title: 'Action text',
      description: 'What is to be done. It is left out of files unless it is asked for.',
      type: 'text',
      required: true,
      isPersonal: true,
      aliases: ['Action text', 'Activity', 'Milestone', 'Task', 'Action description'],
      example: 'Agree one review meeting for children on both procedures',
    },
    owner: {
      title: 'Owner',
      description:
        'Who answers for it: a role rather than a name. It is left out of files unless it is asked for.',
      type: 'text',
      isPersonal: true,
      aliases: ['Lead officer', 'Responsible officer', 'Lead', 'Action owner'],
      example: 'Head of safeguarding',
    },
    created: {
      title: 'Created',
      description: 'The day the action entered the plan.',
      type: 'date',
      aliases: ['Date created', 'Date added', 'Date raised'],
      example: '06/10/2014',
    },
    original_due: {
      title: 'Original due date',
      description: 'The date first agreed; it never changes.',
      type: 'date',
      aliases: ['Original due', 'Original target date', 'Original deadline'],
      example: '31/01/2015',
    },
    current_due: {
      title: 'Current due date',
      description: 'The date now agreed.',
      type: 'date',
      aliases: [
        'Due date',
        'Due',
        'Target date',
        'Deadline',
        'Revised due date',
        'Revised target date',
        'Target completion',
      ],
      example: '28/02/2015',
    },
    status: {
      title: 'Status',
      description:
        'How far the action is. A colour is not a status: “Green” can mean on track or done.',
      type: 'term',
      required: true,
      vocabulary: statuses,
      asGiven: 'status_as_given',
      aliases: ['Action status', 'Progress status'],
      example: 'in_progress',
    },
    completed: {
      title: 'Completed',
      description: 'The day the action was completed.',
      type: 'date',
      aliases: ['Date completed', 'Completion date', 'Date closed'],
      example: '20/02/2015',
    },
    evidence: {
      title: 'Evidence of impact',
      description:
        'What shows that it made a difference. It is left out of files unless it is asked for.',
      type: 'text',
      isPersonal: true,
      aliases: ['Evidence', 'Impact', 'Evidence of impact', 'So what'],
      example: 'Audit of 20 cases, January 2015',
    },
    note: {
      title: 'Progress note',
      description: 'Commentary. It is left out of files unless it is asked for.',
      type: 'text',
      isPersonal: true,
      aliases: ['Progress note', 'Notes', 'Update', 'Commentary', 'Progress'],
      example: 'Pilot finished in the north of the county',
    },
  },
} as const satisfies Contract;

export type ActionRow = Row<typeof actions>;
