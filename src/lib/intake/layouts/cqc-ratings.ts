import { codeLists } from '#lib/contracts/code-lists.ts';
import type { Layout } from '../layout.ts';
import { noValue } from './no-value.ts';

const questions = ['overall', 'safe', 'effective', 'caring', 'responsive', 'well-led'];
/**
 * Only where the group is "Overall" too is the whole place meant. The names say whose judgement it is,
 * so that a care home never counts among authorities.
 */
const category = Object.fromEntries(
  questions.flatMap((name) => [
    [name, `CQC: ${name}`],
    [`overall · ${name}`, `CQC: ${name}`],
  ]),
);
const ratings = codeLists.find(({ name }) => name === 'CQC ratings')!.codes;

/** One rating a row: of a service or group of people, and of a question about it. */
export const cqcRatings: Layout = {
  name: 'CQC ratings',
  credit: 'Care Quality Commission, Open Government Licence v3.0',
  mappings: [
    {
      contract: 'judgements',
      fields: {
        provider_code: { optional: ['Location ID', 'Provider ID'] },
        provider: ['Location Name', 'Provider Name'],
        region: { optional: ['Location Region', 'Provider Region'] },
        framework: { value: 'CQC' },
        published: ['Publication Date'],
        category: {
          joined: [{ optional: ['Service / Population Group'] }, ['Domain', 'Key Question']],
        },
        grade: ['Latest Rating'],
      },
      values: {
        category,
        grade: { ...ratings, ...noValue('-', 'not applicable') },
      },
    },
  ],
  notes: [
    'A rating marked as inherited was given to the same place under an earlier provider. It is used like the others.',
  ],
};
