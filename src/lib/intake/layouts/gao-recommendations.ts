import type { Layout, LayoutMapping } from '../layout.ts';

const reference = { joined: [['Publication number'], ['Recommendation']] };

const shared = {
  finding_id: reference,
  provider: ['Agency'],
  theme: { optional: ['Topics'] },
} as const;

const findings: LayoutMapping = {
  contract: 'findings',
  fields: {
    ...shared,
    published: ['Date publication issued'],
    kind: { value: 'Recommendation' },
    finding: ['Recommendation'],
    document: { optional: ['Publication name'] },
  },
};

const actions: LayoutMapping = {
  contract: 'actions',
  fields: {
    ...shared,
    action_id: reference,
    // "Source: GAO recommendations database, status as of Sep 28, 2026 at 7:05 PM EST"
    as_at: {
      above: /\bas of:?\s+([a-z]{3,9}\.? \d{1,2}, \d{4}|\d{1,2} [a-z]{3,9} \d{4}|\d{4}-\d\d-\d\d)/i,
    },
    plan: { optional: ['Publication name'] },
    category: { value: 'Recommendations' },
    action: ['Recommendation'],
    created: ['Date publication issued'],
    status: ['Status'],
    note: { optional: ['Comments'] },
  },
};

const gao = {
  name: 'GAO recommendations',
  credit: 'U.S. Government Accountability Office',
  signs: [['Director name'], ['Status']],
};

/** Recommendations with their status on the day that the lines above the table give. */
export const gaoRecommendations: Layout = { ...gao, mappings: [findings, actions] };

/** The same without those lines: what was recommended can be read, and how far it is cannot. */
export const gaoUndated: Layout = {
  ...gao,
  name: 'GAO recommendations, without a date',
  mappings: [findings],
  notes: [
    'Nothing above the table says for which day the statuses hold (“status as of …”). So the ' +
      'recommendations are read as findings, and their status is left out.',
  ],
};
