import { describe, expect, it } from 'vitest';
import { setSource, setValue } from '#lib/intake/mapping/change.ts';
import { fingerprint } from '#lib/intake/mapping/fingerprint.ts';
import { recall } from '#lib/intake/mapping/recall.ts';
import { remember } from '#lib/intake/mapping/remember.ts';
import type { MappingStore } from '#lib/intake/mapping/remembered.ts';
import { draftOf, tableOf } from './support.ts';

function makeStore(): MappingStore {
  const kept = new Map<string, string>();
  return { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) };
}

const march = tableOf(
  'Ref,Action,BRAG,Owner\nA1,Write the policy for the whole service,Green,Head of care\n',
);
const decided = setValue(
  setSource(draftOf(march).proposal.decision, 'provider', { value: 'Kent' }),
  'status',
  'Green',
  'in_progress',
);

describe('the fingerprint of headings', () => {
  it('is the same in another order, case and punctuation, and another with other words', () => {
    expect(fingerprint(['LA name', 'Grade', ''])).toBe(fingerprint(['grade', 'la_name']));
    expect(fingerprint(['LA name', 'Grade'])).not.toBe(fingerprint(['LA name', 'Grades']));
  });
});

describe('a mapping that is remembered', () => {
  it('is there for the next file with these headings', () => {
    const store = makeStore();
    remember(store, march, decided);
    expect(recall(store, march)).toEqual({ decision: decided, changes: [] });
  });

  it('follows its columns to other places', () => {
    const store = makeStore();
    remember(store, march, decided);
    expect(recall(store, tableOf('Owner,BRAG,Action,Ref\n'))!.decision.fields).toMatchObject({
      action_id: { column: 3 },
      action: { column: 2 },
      status: { column: 1 },
      owner: { column: 0 },
      provider: { value: 'Kent' },
    });
  });

  it('says which columns are new and which are gone, and leaves these out', () => {
    const store = makeStore();
    remember(store, march, decided);
    const recalled = recall(store, tableOf('Ref,Action,BRAG,RAG2\n'))!;
    expect(recalled.changes).toEqual([
      'New column “RAG2”',
      'Column “Owner” is no longer in the file',
      'Nothing is read for “Owner”',
    ]);
    expect(recalled.decision.fields).not.toHaveProperty('owner');
  });

  it('asks again for a date that was said for every row: next month’s file is of another day', () => {
    const store = makeStore();
    const dated = setSource(decided, 'as_at', { value: '2025-03-31' });
    remember(store, march, dated);
    const recalled = recall(store, march)!;
    expect(recalled.decision.fields).not.toHaveProperty('as_at');
    expect(recalled.decision.fields['provider']).toEqual({ value: 'Kent' });
    expect(recalled.changes).toEqual([
      '“As at” was 31 March 2025 for every row last time: say it for this file',
    ]);
  });

  it('says how many actions are not there any more, and keeps nothing of the file to know it', () => {
    const kept: string[] = [];
    const store = {
      get: () => kept.at(-1) ?? null,
      set: (_: string, text: string) => kept.push(text),
    };
    const plan = (...refs: string[]) =>
      tableOf(`Ref,Action,BRAG,Owner\n${refs.map((ref) => `${ref},Do it,Green,Ann`).join('\n')}\n`);
    remember(store, plan('Ref-1', 'Ref-2', 'Ref-3'), decided);
    expect(kept.join()).not.toMatch(/Ref-1|Do it|Ann/);
    expect(recall(store, plan('Ref-3', 'Ref-4'))!.changes).toEqual([
      '2 of the 3 actions of last time are not in this file',
    ]);
    expect(recall(store, plan('Ref-1', 'Ref-2', 'Ref-3', 'Ref-4'))!.changes).toEqual([]);
  });

  it('is silent about actions where a table is too large to know them all', () => {
    const store = makeStore();
    remember(store, { ...march, rowsRead: 5000 }, decided);
    expect(
      recall(store, tableOf(`${march.headings.join()}\nA9,Do it,Green,Ann\n`))!.changes,
    ).toEqual([]);
  });

  it('is not taken for a table that is mostly different', () => {
    const store = makeStore();
    remember(store, march, decided);
    expect(recall(store, tableOf('Ref,Grade,Published,Authority\n'))).toBeNull();
  });

  it('is replaced by the next decision about the same headings', () => {
    const store = makeStore();
    remember(store, march, decided);
    const later = setValue(decided, 'status', 'Green', 'complete_verified');
    remember(store, march, later);
    expect(recall(store, march)!.decision).toEqual(later);
  });

  it.each([
    'not JSON',
    'null',
    '{"version":1,"mappings":[]}',
    '{"version":2,"mappings":{}}',
    '{"version":2,"mappings":[{"fingerprint":"x","headings":["a"],"actions":[],"decision":{"contract":"toString","fields":{}}}]}',
    '{"version":2,"mappings":[{"fingerprint":"x","headings":["a"],"actions":[],"decision":{"contract":"actions","fields":{"status":{"column":-1}}}}]}',
  ])('is as if it were not there where its storage holds %s', (text) => {
    const store = { get: () => text, set: () => {} };
    expect(recall(store, tableOf('a\n'))).toBeNull();
  });
});
