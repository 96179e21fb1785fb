import { describe, expect, it } from 'vitest';
import { contracts } from '#lib/contracts/index.ts';
import { confirm } from '#lib/intake/mapping/confirm.ts';
import { readDates } from '#lib/intake/mapping/dates.ts';
import { setSource, useCodeList } from '#lib/intake/mapping/change.ts';
import { propose } from '#lib/intake/mapping/propose.ts';
import { askValues } from '#lib/intake/mapping/values.ts';
import type { Proposal } from '#lib/intake/proposal.ts';
import { blockersOf, draftOf, hasWildFiles, sourcesOf, wildTable } from './support.ts';

const wideOf = ({ decision }: Proposal) =>
  decision.unpivot?.columns.map(({ fixed }) => fixed['category']);

describe.runIf(hasWildFiles)('real exports that no layout knows', () => {
  it('a summary of ILACS inspections: five judgements in a row, the official code, no question', () => {
    const table = wildTable('d2i_ilacs_summary_2024_09_30.csv');
    const proposal = propose(table);
    expect(proposal.contract.name).toBe('judgements');
    expect(sourcesOf(proposal, table)).toEqual({
      provider: 'local_authority',
      provider_code: 'ltla23cd',
      region: 'region_code',
      inspection_type: 'inspection_framework',
      inspection_start: 'inspection_start_date',
      inspection_end: 'inspection_end_date',
      published: 'publication_date',
    });
    expect(wideOf(proposal)).toEqual([
      'overall',
      'leadership',
      'help_protection',
      'in_care',
      'care_leavers',
    ]);
    expect(blockersOf(table, proposal.decision)).toEqual([]);
    const open = askValues(table, proposal.decision)[0]!.values.filter((v) => v.canonical === null);
    expect(open.map(({ value, count }) => [value, count])).toEqual([
      ['inspection_pre_dates_judgement', 76],
      ['to requires improvement', 1],
    ]);
  });

  it('youth justice ratings: every rated standard is a category, the footnote in a cell is kept as unknown', () => {
    const table = wildTable('hmip_youth_justice_ratings_d2i.csv');
    const draft = draftOf(table);
    const { proposal } = draft;
    expect(sourcesOf(proposal, table)).toEqual({
      provider: 'la_name',
      published: 'publication_date',
    });
    expect(wideOf(proposal)).toHaveLength(13);
    expect(wideOf(proposal)!.slice(0, 3)).toEqual([
      'overall',
      'Staff',
      'Partnerships and services',
    ]);
    expect(blockersOf(table, proposal.decision)).toEqual([]);
    const judged = confirm(draft, proposal.decision).mappings[1]!;
    expect(Object.values(judged.values!['grade']!)).toEqual(['Unknown']);
    expect(Object.keys(judged.values!['grade']!)[0]).toMatch(
      /^1 the resettlement standard does not/,
    );
  });

  it('social care providers: five judgements of each provider, named by name and number', () => {
    const table = wildTable('ofsted_social_care_providers_2018_03_31.csv', 2);
    const proposal = propose(table);
    expect(sourcesOf(proposal, table)).toEqual({
      provider: 'Name · URN',
      region: 'Ofsted Region',
      inspection_type: 'Event type',
      inspection_start: 'Inspection date',
      published: 'Publication date',
    });
    expect(wideOf(proposal)).toEqual([
      'overall',
      'Outcomes for children and young people',
      'Quality of care',
      'Safeguarding children and young people',
      'leadership',
    ]);
    expect(proposal.notes[0]).toContain('“Name” and “URN”');
    const [grades] = askValues(table, proposal.decision);
    expect(grades!.values.filter((v) => v.canonical === null)).toEqual([]);
    expect(grades!.values.find((v) => v.value === 'Satisfactory')!.canonical).toBe(
      'Requires improvement to be good',
    );
    expect(grades!.values.find((v) => v.value === 'Adequate')!.canonical).toBe(
      'Requires improvement to be good',
    );
    expect(blockersOf(table, proposal.decision)).toEqual([]);
  });

  it('CQC ratings: the domain is the category, the location the provider', () => {
    const table = wildTable('cqc_ratings_dudley.csv');
    const { contract, decision } = propose(table);
    expect(contract.name).toBe('judgements');
    expect(sourcesOf(propose(table), table)).toEqual({
      provider: 'Location Name',
      category: 'Domain',
      grade: 'Latest Rating',
      published: 'Publication Date',
    });
    expect(decision.unpivot).toBeUndefined();
    expect(blockersOf(table, decision)).toEqual([]);
  });

  it('Area SEND outcomes: three codes wait for a code list, one category for every row', () => {
    const table = wildTable('area_send_outcomes_d2i.csv');
    const proposal = propose(table);
    expect(sourcesOf(proposal, table)).toMatchObject({
      provider: 'local_authority',
      provider_code: 'ltla23cd',
      grade: 'outcome_grade',
      published: 'publication_date',
      inspection_start: 'inspection_start_date',
      inspection_end: 'inspection_end_date',
    });
    expect(blockersOf(table, proposal.decision)).toEqual([
      '“Category” is needed: choose its column, or give one value for every row.',
      'Say what “2.0”, “3.0” and “1.0” stand for under “Grade”.',
    ]);
    const [grades] = askValues(table, proposal.decision);
    const list = grades!.codeLists.find(({ name }) => name.startsWith('Area SEND'))!;
    const answered = useCodeList(
      setSource(proposal.decision, 'category', { value: 'Area SEND' }),
      table,
      'grade',
      list,
    );
    expect(blockersOf(table, answered)).toEqual([]);
    expect(answered.values!['grade']!['3.0']).toBe('Widespread and/or systemic failings');
  });

  it('a timeline of 18 actions: says that the status is the latest one on every row', () => {
    const table = wildTable('progress_timeline_18_actions.csv');
    const proposal = propose(table);
    expect(proposal.contract.name).toBe('actions');
    expect(sourcesOf(proposal, table)).toEqual({
      action_id: 'promise_id',
      action: 'promise_text',
      category: 'topic',
      status: 'current_status',
      as_at: 'date',
      note: 'note',
    });
    expect(proposal.notes).toEqual([
      expect.stringMatching(/^“current_status” is the same on every/),
    ]);
    expect(blockersOf(table, proposal.decision)).toEqual([
      '“Provider” is needed: choose its column, or give one value for every row.',
    ]);
    expect(readDates(table, proposal.decision)[0]!.samples[0]).toEqual({
      text: '2024-07-04',
      words: '4 July 2024',
    });
  });

  it('a tracker of recommendations: no single column names a row, so two do', () => {
    const table = wildTable('recommendation_tracker_nyc_2026_07_27.csv');
    const proposal = propose(table);
    expect(proposal.contract.name).toBe('actions');
    expect(sourcesOf(proposal, table)).toEqual({
      action_id: 'audit_num · recommendation',
      action: 'recommendation',
      provider: 'agency',
      created: 'issued',
      as_at: 'status_date',
      status: 'response_status',
      note: 'response',
    });
    const [status] = askValues(table, proposal.decision);
    expect(status!.values.map(({ value, count }) => [value, count])).toEqual([
      ['Implemented', 545],
      ['Pending', 357],
      ['Not Implemented', 99],
      ['Partially Implemented', 43],
      ['N/A', 13],
    ]);
    const decided = setSource(proposal.decision, 'category', { value: 'Audit' });
    expect(blockersOf(table, decided)).toEqual([]);
  });

  it('none is taken for a table of another kind when the kind is given', () => {
    const table = wildTable('progress_timeline_18_actions.csv');
    expect(propose(table, contracts.findings).contract.name).toBe('findings');
  });
});
