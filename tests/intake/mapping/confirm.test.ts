import { describe, expect, it } from 'vitest';
import { codeLists } from '#lib/contracts/code-lists.ts';
import { toggleWide } from '#lib/intake/mapping/change-wide.ts';
import { setSource, setValue, useCodeList } from '#lib/intake/mapping/change.ts';
import { confirm } from '#lib/intake/mapping/confirm.ts';
import { blockersOf, draftOf, tableOf } from './support.ts';

const tracker = tableOf(
  `Ref,Action,BRAG,Owner,RAG date
A1,Write the policy for the whole service,Green,Head of care,31/01/2024
A2,Tell the partners what has been decided,Paused,Head of MASH,31/01/2024
`,
);

describe('a confirmed table', () => {
  it('has the columns, the values for every row and the meaning of each value', () => {
    const draft = draftOf(tracker, 'plan.csv');
    let decision = setSource(draft.proposal.decision, 'provider', { value: 'Kent' });
    decision = setSource(decision, 'category', { value: 'Overall' });
    decision = setSource(decision, 'as_at', { column: 4 });
    decision = setSource(decision, 'plan', { value: ' ' });
    decision = setValue(decision, 'status', 'Green', 'in_progress');
    expect(blockersOf(tracker, decision)).toEqual([]);
    expect(confirm(draft, { ...decision, onRepeat: 'last' })).toMatchObject({
      source: 'plan.csv',
      layout: 'Action progress, with columns you matched',
      credit: null,
      rowsRead: 2,
      ignored: [],
      mappings: [
        {
          contract: 'actions',
          fields: {
            action_id: { column: 0 },
            action: { column: 1 },
            status: { column: 2 },
            owner: { column: 3 },
            as_at: { column: 4 },
            provider: { value: 'Kent' },
            category: { value: 'Overall' },
          },
          values: { status: { green: 'in_progress', paused: 'unknown' } },
          onRepeat: 'last',
        },
      ],
    });
  });

  it('lists the columns that nobody uses', () => {
    const draft = draftOf(tracker);
    const decision = setSource(draft.proposal.decision, 'owner', null);
    expect(confirm(draft, decision).ignored).toContain('Owner');
  });

  it('is two mappings where it is wide: each row is an inspection as well', () => {
    const wide = tableOf('LA name,Publication date,OE,LAC\nKent,14/05/2023,Good,RI\n');
    const draft = draftOf(wide);
    expect(confirm(draft, draft.proposal.decision).mappings.map((m) => m.contract)).toEqual([
      'inspections',
      'judgements',
    ]);
    const without = toggleWide(draft.proposal.decision, wide, 3);
    expect(without.unpivot!.columns.map(({ column }) => column)).toEqual([2]);
    expect(toggleWide(without, wide, 3)).toEqual(draft.proposal.decision);
  });
});

describe('what stands in the way of loading', () => {
  it('is a required field without column and value, a date that is none, and an open colour', () => {
    const draft = draftOf(tracker);
    let decision = setSource(draft.proposal.decision, 'as_at', { value: 'last week' });
    decision = setSource(decision, 'provider', { value: '' });
    expect(blockersOf(tracker, decision)).toEqual([
      '“Provider” is needed: choose its column, or give one value for every row.',
      '“Category” is needed: choose its column, or give one value for every row.',
      '“last week” is not a date; write “As at” as 31/03/2025.',
      'Say what “Green” stands for under “Status”.',
    ]);
  });

  it('comes back when an answer is withdrawn', () => {
    const draft = draftOf(tracker);
    const answered = setValue(draft.proposal.decision, 'status', 'Green', 'in_progress');
    expect(blockersOf(tracker, answered).join()).not.toContain('Green');
    const open = setValue(answered, 'status', 'Green', null);
    expect(blockersOf(tracker, open).join()).toContain('Green');
  });
});

describe('a code list', () => {
  it('answers the codes of the sample and those that may come below it', () => {
    const table = tableOf('LA name,Publication date,Category,Grade\nKent,14/05/2023,LAC,2.0\n');
    const { decision } = draftOf(table).proposal;
    const ofsted = codeLists.find(({ name }) => name.startsWith('Ofsted'))!;
    expect(useCodeList(decision, table, 'grade', ofsted).values!['grade']).toEqual({
      '0.0': 'Not judged',
      '1.0': 'Outstanding',
      '2.0': 'Good',
      '3.0': 'Requires improvement to be good',
      '4.0': 'Inadequate',
      '8.0': 'Not judged',
      '9.0': 'Not judged',
    });
  });

  it('is written in lower case, as values are compared', () => {
    for (const { codes } of codeLists)
      for (const code of Object.keys(codes)) expect(code).toBe(code.toLowerCase());
  });
});
