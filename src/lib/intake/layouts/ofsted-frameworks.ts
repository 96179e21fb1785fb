import { grades } from '#lib/contracts/vocabularies.ts';
import type { Layout } from '../layout.ts';
import { ofstedCredit } from './ofsted-ilacs.ts';
import {
  changingIlacs,
  datesOf,
  earlierIlacs,
  gradesOf,
  roundsBeforeIlacs,
  type Round,
} from './ofsted-rounds.ts';

const authority = {
  provider: ['Local authority name'],
  region: { optional: ['LA region', 'Ofsted region'] },
};

/** A grade where the framework is asked for is the one for care leavers; see changingIlacs. */
const framework = Object.fromEntries(
  grades.filter(({ rank }) => rank !== null).map(({ value }) => [value.toLowerCase(), 'ILACS v2']),
);

const layoutOf = (rounds: readonly Round[], renamed: Readonly<Record<string, string>>): Layout => ({
  name: 'Ofsted inspections of local authorities since 2009',
  credit: ofstedCredit,
  signs: [roundsBeforeIlacs[0]!.published, rounds.at(0)!.published],
  mappings: [
    {
      contract: 'inspections',
      fields: authority,
      unpivot: { field: 'published', columns: datesOf([...roundsBeforeIlacs, ...rounds]) },
      values: { framework, provider: renamed },
    },
    {
      contract: 'judgements',
      fields: authority,
      unpivot: { field: 'grade', columns: gradesOf([...roundsBeforeIlacs, ...rounds]) },
      values: { framework, provider: renamed },
    },
  ],
  notes: [
    'Where reports until 2013 said “Adequate”, this file says “Requires improvement to be good”.',
    'It gives the date of each report and not of the inspection.',
  ],
});

/** A row for each authority, with every inspection since 2009 beside one another. */
export const ofstedFrameworks = layoutOf(
  [earlierIlacs('First ILACS framework'), changingIlacs('Second ILACS framework')],
  {},
);

/**
 * The table below it of authorities that existed before a reorganisation. The county council of
 * Dorset had the name of the authority that followed it, and the file has no codes to tell them apart.
 */
export const ofstedFrameworksFormer = layoutOf([earlierIlacs('ILACS framework')], {
  dorset: 'Dorset (county council, to March 2019)',
});
