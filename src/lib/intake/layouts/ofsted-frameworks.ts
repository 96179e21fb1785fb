import type { Headings, Layout, LayoutColumn } from '../layout.ts';
import { ofstedCredit } from './ofsted-ilacs.ts';

/** One inspection of each authority: its date, its type, and the grades it gave. */
interface Round {
  readonly published: Headings;
  readonly framework: string;
  /** The type, or the headings of the column that has it. */
  readonly type: string | Headings;
  readonly grades: Readonly<Record<string, string>>;
}

const sif = (edition: string) => ({
  overall: `${edition} Overall Judgement (OE)`,
  help_protection: `${edition} children who need help and protection`,
  in_care: `${edition} children looked after and achieving permanence`,
  adoption: `${edition} CLA Sub: Adoption Performance`,
  care_leavers: `${edition} CLA Sub: Experiences and progress of care leavers`,
  leadership: `${edition} leadership, management and governance`,
});

const ilacs = (edition: string): Round => ({
  published: [`${edition} publication date`],
  framework: 'ILACS',
  type: [`${edition} inspection type`],
  grades: {
    overall: `${edition} overall effectiveness`,
    leadership: `${edition} impact of leaders`,
    help_protection: `${edition} experiences and progress of children who need help and protection`,
    in_care_and_leavers: `${edition} experiences and progress of children in care and care leavers`,
    in_care: `${edition} experiences and progress of children in care`,
    care_leavers: `${edition} experiences and progress of care leavers`,
  },
});

const rounds: readonly Round[] = [
  {
    published: ['Safeguarding & Looked After Children (SLAC) Inspection publication date'],
    framework: 'SLAC',
    type: 'SLAC',
    grades: {
      help_protection: 'SLAC Safeguarding Overall effectiveness (OE)',
      in_care: 'SLAC Looked After Children Overall Effectiveness (OE)',
    },
  },
  {
    published: ['SLAC re-inspection of Safeguarding publication date'],
    framework: 'SLAC',
    type: 'SLAC re-inspection',
    grades: { help_protection: 'SLAC re-inspection Safeguarding OE' },
  },
  {
    published: ['SLAC re-inspection of services for Children Looked After publication date'],
    framework: 'SLAC',
    type: 'SLAC re-inspection',
    grades: { in_care: 'SLAC re-inspection of services Children Looked After OE' },
  },
  {
    published: ['Child Protection Inspections (CPI) publication date'],
    framework: 'CPI',
    type: 'CPI',
    grades: { help_protection: 'CPI Overall Effectiveness (OE)' },
  },
  {
    published: ['Child Protection Re-Inspection (CPRI) publication date'],
    framework: 'CPI',
    type: 'CPI re-inspection',
    grades: { help_protection: 'CPRI Overall Effectiveness (OE)' },
  },
  {
    published: ['Targeted Looked After Children (TLAC) inspection publication date'],
    framework: 'TLAC',
    type: 'TLAC',
    grades: { in_care: 'TLAC Overall Effectiveness (OE)' },
  },
  {
    published: ["Single Inspection of LA Children's Services (SIF) First SIF publication date"],
    framework: 'SIF',
    type: 'SIF',
    grades: { ...sif('First SIF'), lscb: 'LSCB Overall Effectiveness' },
  },
  {
    published: [
      "Single Inspection of LA Children's Services (SIF) SIF Re-inspection publication date",
    ],
    framework: 'SIF',
    type: 'SIF re-inspection',
    grades: sif('SIF Re-inspection'),
  },
  ilacs('First ILACS framework'),
  ilacs('Second ILACS framework'),
  // The table of authorities that no longer exist has one such inspection, without a number.
  ilacs('ILACS framework'),
];

const isFirst = ({ framework, type }: Round) => framework === 'SLAC' && type === 'SLAC';

const typed = ({ type, framework }: Round, fixed: Record<string, string>) =>
  typeof type === 'string'
    ? { fixed: { ...fixed, framework, inspection_type: type }, beside: {} }
    : { fixed: { ...fixed, framework }, beside: { inspection_type: type } };

const gradesOf = (round: Round): LayoutColumn[] =>
  Object.entries(round.grades).map(([category, heading]) => {
    const { fixed, beside } = typed(round, { category });
    const column = {
      headings: [heading],
      fixed,
      beside: { ...beside, published: round.published },
    };
    return isFirst(round) ? column : { ...column, isOptional: true };
  });

const dateOf = (round: Round): LayoutColumn => {
  const column = { headings: round.published, ...typed(round, {}) };
  return isFirst(round) ? column : { ...column, isOptional: true };
};

const fields = { provider: ['Local authority name'], region: ['LA region'] };

/** Every authority a row, with the grades of all its inspections under five frameworks side by side. */
export const ofstedFrameworks: Layout = {
  name: 'Ofsted inspections of local authorities since 2009',
  credit: ofstedCredit,
  mappings: [
    {
      contract: 'inspections',
      fields,
      unpivot: { field: 'published', columns: rounds.map(dateOf) },
    },
    {
      contract: 'judgements',
      fields,
      unpivot: { field: 'grade', columns: rounds.flatMap(gradesOf) },
    },
  ],
  notes: [
    'Ofsted’s sheet says “Requires improvement to be good” where reports before 2014 said “Adequate”.',
    'It gives publication dates only, so that an inspection counts as begun on the day it was published.',
  ],
};
