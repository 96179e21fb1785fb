import { expect, test } from 'vitest';
import { contracts } from '#lib/contracts/index.ts';
import type { ContractName } from '#lib/contracts/contract.ts';
import { foldHeading } from '#lib/intake/headings.ts';
import { matchContract } from '#lib/intake/match-contract.ts';
import { dataFile, reads, asks } from './support.ts';

/** Field → number of its column. */
function columnsOf(name: ContractName, headings: string[]) {
  const { mapping } = matchContract(contracts[name], headings.map(foldHeading));
  return Object.fromEntries(
    Object.entries(mapping.fields).map(([field, from]) => [field, 'column' in from && from.column]),
  );
}

test('a heading is compared without case, spaces, line breaks and punctuation', () => {
  expect(foldHeading(' LA_Code\r\n')).toBe(foldHeading('la code'));
  expect(foldHeading('Inspection/Visit date')).toBe('inspectionvisitdate');
  expect(foldHeading('“Children’s” (n)')).toBe('childrensn');
});

test('names, titles and aliases are taken', () => {
  const headings = ['LA name', 'Publication date', 'Judgement area', 'GRADE', 'Provider code'];
  expect(columnsOf('judgements', headings)).toEqual({
    provider: 0,
    published: 1,
    category: 2,
    grade: 3,
    provider_code: 4,
  });
});

test('a name wins over an alias and the first alias over the second; the loser is ignored', async () => {
  expect(columnsOf('judgements', ['Authority', 'provider'])).toEqual({ provider: 1 });
  expect(columnsOf('judgements', ['Council', 'Authority'])).toEqual({ provider: 0 });
  const reading = await reads('Council,provider,Published,Category,Grade\na,b,c,d,e\n');
  expect(reading.ignored).toEqual(['Council']);
});

test('a heading near to one that is known is not taken for it', () => {
  expect(columnsOf('judgements', ['Provider names', 'Grades'])).toEqual({});
});

test('“Action” is the text by its name, and the reference where “Action text” stands beside it', () => {
  const others = ['As at', 'Provider', 'Category', 'Status'];
  expect(columnsOf('actions', ['Action', 'Action ID', ...others])).toMatchObject({
    action: 0,
    action_id: 1,
  });
  expect(columnsOf('actions', ['Action', 'Action text', ...others])).toMatchObject({
    action_id: 0,
    action: 1,
  });
});

test('the contract that uses most columns is taken: findings are not read as inspections', async () => {
  const reading = await reads('Provider,Published,Ref,Rec no,Kind,Finding\na,b,c,d,e,f\n');
  expect(reading).toMatchObject({ layout: 'Findings', credit: null, ignored: ['Ref'] });
});

test('a table of another inspectorate that only names provider and publication is asked about', async () => {
  const text = 'la_name,publication_date,staff,planning,reviewing\na,b,c,d,e\n';
  expect((await asks(text)).table.headings).toHaveLength(5);
});

test('the sample files are read whole, each as what it is', async () => {
  for (const name of ['actions', 'findings', 'inspections', 'judgements'] as const) {
    const reading = await reads(dataFile(`oxfordshire-${name}.csv`));
    expect(reading.mappings.map(({ contract }) => contract)).toEqual([name]);
    expect(reading).toMatchObject({ ignored: [], problems: [], body: { isNumbered: false } });
  }
});
