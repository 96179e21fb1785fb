import fc from 'fast-check';
import { frameworks } from '#lib/contracts/vocabularies.ts';
import { toDay, toIso } from './days.ts';
import { regionOf, type Inspection } from './inspections.ts';

const words = [
  'Outstanding',
  'Good',
  'Requires improvement to be good',
  'Inadequate',
  'Not judged',
];
export const providers = Array.from({ length: 14 }, (_, i) => `Shire ${i}`);

/** An inspection under some framework, started while that was in force. */
const inspection: fc.Arbitrary<Inspection> = fc
  .constantFrom(...frameworks)
  .chain(({ value, from, to, judges }) => {
    const span = toDay(to ?? '2028-12-31') - toDay(from);
    return fc
      .record({
        provider: fc.constantFrom(...providers),
        // Some at the very first and last day, where one framework takes over from another.
        into: fc.oneof(fc.constantFrom(0, span), fc.integer({ min: 0, max: span })),
        toPublish: fc.integer({ min: 20, max: 225 }),
        given: fc.array(fc.constantFrom(...words), {
          minLength: judges.length,
          maxLength: judges.length,
        }),
      })
      .map(({ provider, into, toPublish, given }) => ({
        provider,
        framework: value,
        start: toDay(from) + into,
        published: toDay(from) + into + toPublish,
        grades: Object.fromEntries(judges.map(({ category }, i) => [category, given[i]!])),
      }));
  });

export const inspections = fc.uniqueArray(inspection, {
  minLength: 1,
  maxLength: 60,
  selector: ({ provider, published }) => `${provider} ${published}`,
});

/** The family of each framework stands in the file; which of them it is follows from the start. */
export const writeInspections = (all: readonly Inspection[]): string =>
  [
    'provider,region,framework,inspection_start,published,category,grade',
    ...all.flatMap(({ provider, framework, start, published, grades }) =>
      Object.entries(grades).map(([category, grade]) =>
        [
          provider,
          regionOf(provider),
          frameworks.find(({ value }) => value === framework)!.family,
          toIso(start),
          toIso(published),
          category,
          grade,
        ].join(','),
      ),
    ),
  ].join('\n');
