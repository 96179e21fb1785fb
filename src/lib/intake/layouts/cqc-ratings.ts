import type { Layout } from '../layout.ts';

const domain = ['Domain', 'Key Question'];
const credit = 'Care Quality Commission, Open Government Licence v3.0';

const fields = {
  provider_code: { optional: ['Location ID'] },
  provider: ['Location Name'],
  published: ['Publication Date'],
  grade: ['Latest Rating'],
};

const noRatings = { 'not rated': 'Not judged', 'no published rating': 'Not judged' };

/** Ratings of locations, one a row for each domain. */
export const cqcRatings: Layout = {
  name: 'CQC ratings',
  credit,
  mappings: [
    {
      contract: 'judgements',
      fields: { ...fields, category: domain },
      values: { grade: noRatings },
    },
  ],
};

/** The same with the groups of services that are rated apart; only the overall of all is the overall. */
export const cqcRatingsByGroup: Layout = {
  name: 'CQC ratings by service group',
  credit,
  mappings: [
    {
      contract: 'judgements',
      fields: { ...fields, category: { joined: [['Service / Population Group'], domain] } },
      values: { grade: noRatings, category: { 'overall · overall': 'overall' } },
    },
  ],
};
