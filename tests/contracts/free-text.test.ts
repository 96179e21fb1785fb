import { expect, it } from 'vitest';
import { contractList } from '#lib/contracts/index.ts';
import type { Field } from '#lib/contracts/contract.ts';

const texts = contractList.flatMap(({ fields }) =>
  Object.entries<Field>(fields).filter(([, { type }]) => type === 'text'),
);

const namesOf = (fields: typeof texts) => [...new Set(fields.map(([name]) => name))].sort();

/** A new text field has to be put into one of the two by somebody. */
it('every text either is left out with owners and free text, or names what is counted or grouped', () => {
  const isCut = ([, { isPersonal, isFreeText }]: (typeof texts)[number]) =>
    isPersonal === true || isFreeText === true;
  expect(namesOf(texts.filter(isCut))).toEqual(['action', 'evidence', 'finding', 'note', 'owner']);
  expect(namesOf(texts.filter((field) => !isCut(field)))).toEqual([
    'action_id',
    'document',
    'finding_id',
    'plan',
    'provider',
    'provider_code',
    'provider_status',
    'region',
    'theme',
    'visit_theme',
  ]);
});

it('no field but a text is left out, because figures are made from all others', () => {
  const others = contractList.flatMap(({ fields }) =>
    Object.values<Field>(fields).filter(({ type }) => type !== 'text'),
  );
  expect(others.filter(({ isPersonal, isFreeText }) => isPersonal || isFreeText)).toEqual([]);
});
