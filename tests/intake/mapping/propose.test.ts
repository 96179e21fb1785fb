import { describe, expect, it } from 'vitest';
import { propose } from '#lib/intake/mapping/propose.ts';
import { overlap, splitWords } from '#lib/intake/mapping/words.ts';
import { askValues } from '#lib/intake/mapping/values.ts';
import { blockersOf, sourcesOf, tableOf } from './support.ts';

const GAO = `Publication Name,Publication Number,Date Publication Issued,Director Name,Director Phone,Agency,Recommendation,Status,Priority,Comments
Child Welfare,GAO-22-105,2022-05-17,Ann Lee,(202) 512-0001,Department of Health,The Secretary should publish guidance on kinship care to the states.,Open,No,Agency agreed with it and will report back.
Child Welfare,GAO-22-105,2022-05-17,Ann Lee,(202) 512-0001,Department of Health,The Secretary should collect figures on re-entry every year.,Closed - Implemented,No,Figures are collected since March.
Foster Care,GAO-21-377,2021-03-02,Bo Day,(202) 512-0002,Department of Education,The Secretary should review how schools are told of placements.,Closed - Not Implemented,Yes,The department did not concur with it.
`;

const BRAG = `Ref,Theme,Action,Lead,Due,BRAG,Update
1.1,Front door,Publish the threshold document with partners,Head of MASH,31/03/2024,Green,Published and on the web site
1.2,Front door,Audit twenty decisions of the front door a month,QA manager,30/04/2024,Amber,Two audits are late
2.1,Care leavers,Offer every care leaver a pathway plan by 17,Head of care,31/05/2024,Blue,All have one
`;

const NUMERIC = `Local authority,Publication date,Overall effectiveness,Quality of practice
Kent,14/05/2023,2,3
Surrey,30/06/2023,1,2
Devon,13/07/2023,4,4
`;

describe('a proposal', () => {
  it('of recommendations takes their agency for the provider and joins number and text', () => {
    const table = tableOf(GAO);
    const proposal = propose(table);
    expect(proposal.contract.name).toBe('actions');
    expect(sourcesOf(proposal, table)).toEqual({
      action_id: 'Publication Number · Recommendation',
      action: 'Recommendation',
      provider: 'Agency',
      created: 'Date Publication Issued',
      status: 'Status',
      note: 'Comments',
    });
  });

  it('of a tracker with colours asks for every colour and guesses none', () => {
    const table = tableOf(BRAG);
    const { contract, decision } = propose(table);
    expect(contract.name).toBe('actions');
    expect(sourcesOf(propose(table), table)).toEqual({
      action_id: 'Ref',
      theme: 'Theme',
      action: 'Action',
      owner: 'Lead',
      current_due: 'Due',
      status: 'BRAG',
      note: 'Update',
    });
    const [status] = askValues(table, decision);
    expect(status!.values).toEqual(
      ['Green', 'Amber', 'Blue'].map((value) => ({
        value,
        count: 1,
        canonical: null,
        isKnown: false,
        mustAnswer: true,
      })),
    );
    expect(blockersOf(table, decision)).toContain(
      'Say what “Green”, “Amber” and “Blue” stand for under “Status”.',
    );
  });

  it('of grades in figures makes one judgement of each and asks which code list', () => {
    const table = tableOf(NUMERIC);
    const { decision } = propose(table);
    expect(decision.unpivot).toEqual({
      field: 'grade',
      columns: [
        { column: 2, fixed: { category: 'overall' } },
        { column: 3, fixed: { category: 'Quality of practice' } },
      ],
    });
    const [grade] = askValues(table, decision);
    expect(grade!.values.map(({ value, count }) => [value, count])).toEqual([
      ['2', 2],
      ['4', 2],
      ['1', 1],
      ['3', 1],
    ]);
    expect(grade!.codeLists.map(({ name }) => name)).toEqual([
      'Ofsted codes, 1 is best',
      'Four points, 4 is best',
      'Area SEND outcomes, 1 is best of three',
    ]);
    expect(blockersOf(table, decision)).toHaveLength(1);
  });

  it('of one column of grades headed with a category is of that category', () => {
    const table = tableOf('LA name,Publication date,Overall judgement\nKent,14/05/2023,Good\n');
    expect(propose(table).decision.fields).toMatchObject({
      grade: { column: 2 },
      category: { value: 'overall' },
    });
  });

  it('names rows that share a key where no column tells them apart', () => {
    const rows = ['A1,31/01/2024,Kent,CLA,Write it,Open', 'A1,31/01/2024,Kent,CLA,Write it,Closed'];
    const table = tableOf(`Action ID,As at,Council,Category,Action,Status\n${rows.join('\n')}\n`);
    const { notes, decision } = propose(table);
    expect(decision.fields['action_id']).toEqual({ column: 0 });
    expect(notes).toEqual([
      '2 of the first 2 rows share their provider, action, as at with another row that says something else (Kent, A1, 31/01/2024). Choose below which of them to use.',
    ]);
  });

  it('takes a heading that a value contradicts for nothing', () => {
    const table = tableOf(
      'Provider,Published,Grade\nKent,see website,Good\nEssex,see website,Good\n',
    );
    expect(propose(table).decision.fields['published']).toBeUndefined();
  });

  it('knows values that differ in punctuation alone, and leaves the others open', () => {
    const table = tableOf(
      'Ref,Action,Status\nA1,Write the policy for the whole service,In-Progress\nA2,Tell the partners what has been decided,Paused\n',
    );
    const [status] = askValues(table, propose(table).decision);
    expect(status!.values.map(({ value, canonical }) => [value, canonical])).toEqual([
      ['In-Progress', 'in_progress'],
      ['Paused', null],
    ]);
  });
});

describe('the words of headings', () => {
  it('are compared whole: letters changed in a short one make another', () => {
    expect(overlap(splitWords('OA'), splitWords('OE'))).toBe(0);
    expect(overlap(splitWords('publicationDate'), splitWords('Date of publication'))).toBe(1);
  });

  it('that turn the meaning count against a heading', () => {
    const claim = splitWords('Inspection date');
    const previous = overlap(splitWords('previous_inspection_date'), claim);
    expect(previous).toBeLessThan(overlap(splitWords('inspection day'), claim));
  });
});
