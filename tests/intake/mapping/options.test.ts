import { describe, expect, it } from 'vitest';
import { contracts } from '#lib/contracts/index.ts';
import { listOptions } from '#lib/intake/mapping/options.ts';
import { sampleOf } from '#lib/intake/mapping/sample-of.ts';
import { tableOf } from './support.ts';

const { status, category } = { ...contracts.actions.fields } as Record<string, never>;
const choice = { value: 'Green', count: 3, canonical: null, isKnown: false };

describe('the choices for a value', () => {
  it('begin with nothing chosen for a colour, which may be kept as unknown', () => {
    const labels = listOptions('status', status!, { ...choice, mustAnswer: true });
    expect(labels[0]).toEqual({ canonical: null, label: 'Choose' });
    expect(labels.filter(({ canonical }) => canonical === 'unknown')).toHaveLength(1);
  });

  it('begin with unknown for a word of a closed vocabulary', () => {
    const [first] = listOptions('status', status!, { ...choice, mustAnswer: false });
    expect(first).toEqual({ canonical: null, label: 'Keep as unknown' });
  });

  it('begin with the word itself where any word is allowed', () => {
    const [first] = listOptions('category', category!, { ...choice, mustAnswer: false });
    expect(first).toEqual({ canonical: null, label: 'Keep “Green” as it is' });
  });

  it('hold what a code list has given, each once', () => {
    const given = { ...choice, mustAnswer: false, canonical: 'Another scale' };
    const values = listOptions('status', status!, given).map(({ canonical }) => canonical);
    expect(values).toContain('Another scale');
    expect(new Set(values).size).toBe(values.length);
  });
});

describe('the values shown beside a field', () => {
  it('are three different ones, joined where the field is, blank ones left out', () => {
    const table = tableOf('a,b\nx,1\nx,1\n,\ny,2\nz,\nw,4\n');
    expect(sampleOf(table, { columns: [0, 1] })).toEqual(['x · 1', 'y · 2', 'z']);
    expect(sampleOf(table, { value: 'x' })).toEqual([]);
  });
});
