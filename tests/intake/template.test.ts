import { expect, test } from 'vitest';
import { contractList, contracts } from '#lib/contracts/index.ts';
import { blank, fieldGuide, template } from '#lib/intake/template.ts';
import { reads } from './support.ts';

test('a template is headings and one example row, with a byte order mark and CRLF for Excel', () => {
  const text = template(contracts.judgements);
  expect(text.startsWith('\ufeffprovider,provider_code,region,')).toBe(true);
  expect(text.split('\r\n').map((line) => line.split(',').length)).toEqual([10, 10, 1]);
  expect(text).toContain('\r\nOxfordshire,E10000025,South East,SIF,');
});

test('every template is read back as its own contract, with every column used', async () => {
  for (const contract of contractList) {
    const reading = await reads(template(contract));
    expect(reading).toMatchObject({ layout: contract.title, rowsRead: 1, ignored: [] });
    expect(Object.keys(reading.mappings[0]?.fields ?? {})).toEqual(Object.keys(contract.fields));
  }
});

test('a blank one is its headings alone, which one row makes a template', () => {
  for (const contract of contractList) {
    expect(blank(contract).split('\r\n')).toHaveLength(2);
    expect(template(contract).startsWith(blank(contract))).toBe(true);
  }
});

test('titles are read as headings too, where they differ', async () => {
  for (const contract of contractList) {
    const guide = fieldGuide(contract);
    const lines = [guide.map(({ title }) => title), guide.map(() => 'x')];
    const reading = await reads(lines.map((line) => line.join(',')).join('\n'));
    expect(reading.layout).toBe(contract.title);
    expect(Object.keys(reading.mappings[0]?.fields ?? {})).toHaveLength(guide.length);
  }
});

test('an example that a spreadsheet would run as a formula is kept a text', () => {
  const field = { title: 'A', description: '', type: 'text', example: '=1+1, "x"' } as const;
  const text = template({ ...contracts.findings, fields: { a: field } });
  expect(text).toBe(`\ufeffa\r\n"'=1+1, ""x"""\r\n`);
});

test('the field guide says of each column what it holds, in the order of the contract', () => {
  const guide = fieldGuide(contracts.judgements);
  expect(guide.map(({ heading }) => heading)).toEqual(Object.keys(contracts.judgements.fields));
  expect(guide.at(-1)).toEqual({
    heading: 'grade',
    title: 'Grade',
    description: 'The grade in the words of the report. The word in the file is always kept.',
    type: 'term',
    isRequired: true,
    alsoRead: ['Grade', 'Grade given', 'Outcome grade'],
    values: [
      ...['Outstanding', 'Good', 'Requires improvement', 'Inadequate', 'Not judged'],
      ...['Typically positive', 'Inconsistent', 'Systemic failings', 'Not known'],
    ],
    example: 'Good',
  });
  expect(guide[2]).toMatchObject({ heading: 'region', isRequired: false, values: [] });
});
