import type { Headings, LayoutColumn } from '../layout.ts';

/** One round of inspections in a table that has a column for the date and for each grade of each. */
export interface Round {
  readonly fixed: Readonly<Record<string, string>>;
  readonly published: Headings;
  /** Fields other than the date that have a column of their own in this round. */
  readonly beside?: Readonly<Record<string, Headings>>;
  /** Category → heading of its grade. */
  readonly grades: Readonly<Record<string, Headings>>;
}

const round = (
  framework: string,
  inspection_type: string,
  published: string,
  grades: Readonly<Record<string, string>>,
): Round => ({
  fixed: { framework, inspection_type },
  published: [published],
  grades: Object.fromEntries(Object.entries(grades).map(([of, heading]) => [of, [heading]])),
});

const sif = (type: string, name: string, more: Readonly<Record<string, string>> = {}) =>
  round('SIF', type, `Single Inspection of LA Children's Services (SIF) ${name} publication date`, {
    overall: `${name} Overall Judgement (OE)`,
    help_protection: `${name} children who need help and protection`,
    in_care: `${name} children looked after and achieving permanence`,
    adoption: `${name} CLA Sub: Adoption Performance`,
    care_leavers: `${name} CLA Sub: Experiences and progress of care leavers`,
    leadership: `${name} leadership, management and governance`,
    ...more,
  });

/** The rounds before ILACS; the safeguarding board was reviewed with the first single inspection. */
export const roundsBeforeIlacs: readonly Round[] = [
  round('SLAC', 'SLAC', 'Safeguarding & Looked After Children (SLAC) Inspection publication date', {
    help_protection: 'SLAC Safeguarding Overall effectiveness (OE)',
    in_care: 'SLAC Looked After Children Overall Effectiveness (OE)',
  }),
  round('SLAC', 'SLAC re-inspection', 'SLAC re-inspection of Safeguarding publication date', {
    help_protection: 'SLAC re-inspection Safeguarding OE',
  }),
  round(
    'SLAC',
    'SLAC re-inspection',
    'SLAC re-inspection of services for Children Looked After publication date',
    { in_care: 'SLAC re-inspection of services Children Looked After OE' },
  ),
  round('CPI', 'CPI', 'Child Protection Inspections (CPI) publication date', {
    overall: 'CPI Overall Effectiveness (OE)',
  }),
  round('CPI', 'CPI re-inspection', 'Child Protection Re-Inspection (CPRI) publication date', {
    overall: 'CPRI Overall Effectiveness (OE)',
  }),
  round('TLAC', 'TLAC', 'Targeted Looked After Children (TLAC) inspection publication date', {
    overall: 'TLAC Overall Effectiveness (OE)',
  }),
  sif('SIF', 'First SIF', { lscb: 'LSCB Overall Effectiveness' }),
  sif('SIF re-inspection', 'SIF Re-inspection'),
];

const progress = (name: string, of: string) => [`${name} experiences and progress of ${of}`];

const gradesInAll = (name: string) => ({
  overall: [`${name} overall effectiveness`],
  leadership: [`${name} impact of leaders`],
  help_protection: progress(name, 'children who need help and protection'),
});

const ilacs = (name: string, grades: Round['grades']) => ({
  fixed: { framework: 'ILACS v1' },
  published: [`${name} publication date`],
  beside: { inspection_type: [`${name} inspection type`] },
  grades: { ...gradesInAll(name), ...grades },
});

/** A round of ILACS as it was before 2023, when care leavers had no grade of their own. */
export const earlierIlacs = (name: string): Round =>
  ilacs(name, { in_care_and_leavers: progress(name, 'children in care and care leavers') });

/**
 * A round of ILACS that went on when the framework changed in 2023. Without dates of inspection, the
 * grade for care leavers tells under which of the two it was: only the later one gives it.
 */
export function changingIlacs(name: string): Round {
  const care_leavers = progress(name, 'care leavers');
  const round = ilacs(name, { in_care: progress(name, 'children in care'), care_leavers });
  return { ...round, beside: { ...round.beside, framework: care_leavers } };
}

/** The column of each date, as the inspections of a table. */
export const datesOf = (rounds: readonly Round[]): LayoutColumn[] =>
  rounds.map(({ fixed, published, beside }) => ({
    headings: published,
    fixed,
    ...(beside && { beside }),
    isOptional: true,
  }));

/** The column of each grade with its date, as the judgements of a table. */
export const gradesOf = (rounds: readonly Round[]): LayoutColumn[] =>
  rounds.flatMap(({ fixed, published, beside, grades }) =>
    Object.entries(grades).map(([category, headings]) => ({
      headings,
      fixed: { ...fixed, category },
      beside: { ...beside, published },
      isOptional: true as const,
    })),
  );
