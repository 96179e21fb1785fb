import { describe, expect, it } from 'vitest';
import { setSource, setValue } from '#lib/intake/mapping/change.ts';
import { confirm } from '#lib/intake/mapping/confirm.ts';
import { readFile } from '#lib/intake/read-file.ts';
import type { Decision } from '#lib/intake/proposal.ts';
import type { Draft } from '#lib/intake/reading.ts';
import { accountForFile } from '#lib/workspace/account-for-file.server.ts';
import { blockersOf, sourcesOf } from './support.ts';

async function draftOfFile(text: string): Promise<Draft> {
  const { drafts } = await readFile(new Blob([text]), 'a.csv');
  return drafts[0]!;
}

/** What became of the rows once a person has answered. */
async function load(draft: Draft, answer: (decision: Decision) => Decision) {
  const decision = answer(draft.proposal.decision);
  expect(blockersOf(draft.table, decision)).toEqual([]);
  const readings = [confirm(draft, decision)];
  const [account] = await accountForFile({ readings, drafts: [], refusal: null });
  expect(account).toMatchObject({ rejected: 0, usedInPart: 0, setAside: [] });
  return account!.records.map(({ contract, records }) => `${records} ${contract}`);
}

const answerAll = (field: string, meanings: Record<string, string>) => (decision: Decision) =>
  Object.entries(meanings).reduce(
    (answered, [value, canonical]) => setValue(answered, field, value, canonical),
    decision,
  );

describe('files of kinds that resemble the real ones', () => {
  it('a regulator of schools: its own words are kept as unknown, and a school is not its authority', async () => {
    const draft = await draftOfFile(
      `School name,Authority,Inspection date,Report published,Wellbeing judgement,Teaching judgement,Leadership judgement
Ysgol Glan,Gwynedd,12/03/2019,20/05/2019,Excellent,Good,Excellent
Ysgol y Bryn,Conwy,04/02/2020,10/04/2020,Good,Adequate and needs improvement,Adequate and needs improvement
Cwm Primary,Powys,13/11/2018,22/01/2019,Unsatisfactory and needs urgent improvement,Good,Good
Bryn Primary,Powys,13/11/2018,22/01/2019,Good,Good,Good
`,
    );
    expect(sourcesOf(draft.proposal, draft.table)).toEqual({
      provider: 'School name',
      inspection_start: 'Inspection date',
      published: 'Report published',
    });
    expect(await load(draft, (decision) => decision)).toEqual(['4 inspections', '12 judgements']);
  });

  it('a regulator of care with grades from 1 to 6 under numbered key questions', async () => {
    const draft = await draftOfFile(
      `Service Name;Care Service;Local Authority;KQ1 People's wellbeing;KQ2 Leadership;Publication of Latest Grading
Rowan Lodge;Care Home Service;Fife;5;4;13/06/2023
Larch House;Care Home Service;Fife;3;2;02/02/2023
Beech Court;Support Service;Highland;6;5;25/10/2022
`,
    );
    expect(draft.proposal.decision.fields['provider']).toEqual({ column: 0 });
    expect(blockersOf(draft.table, draft.proposal.decision)).toEqual([
      'Say what “5”, “3”, “6”, “4” and “2” stand for under “Grade”.',
    ]);
    const meanings = { 2: 'Inadequate', 3: 'Requires improvement to be good', 4: 'Good' };
    const best = { 5: 'Good', 6: 'Outstanding' };
    expect(await load(draft, answerAll('grade', { ...meanings, ...best }))).toEqual([
      '3 inspections',
      '6 judgements',
    ]);
  });

  it('ratings with a group heading over each pair of rating and date', async () => {
    const draft = await draftOfFile(
      `,,Safe,,Caring,
Setting,Region,Rating,Date,Rating,Date
North House,North,Good,14/05/2023,Good,14/05/2023
South House,South,Inadequate,02/07/2021,Good,30/01/2024
East House,South,Good,22/07/2021,Good,30/01/2024
`,
    );
    expect(blockersOf(draft.table, draft.proposal.decision)).toEqual([]);
    expect(await load(draft, (decision) => decision)).toEqual(['5 inspections', '6 judgements']);
  });

  it('a tracker of reports: number of report and of recommendation together name an action', async () => {
    const draft = await draftOfFile(
      `Report No.,Report title,Department,Date of report,Rec. no.,Recommendation text,Accepted?,Implementation status,Expected implementation date,Date of latest update
HC 12,Children in secure homes,Department for Education,21 June 2022,1,The Department should publish what placements cost in each region every year.,Accepted,Implemented,Mar-23,30 June 2023
HC 12,Children in secure homes,Department for Education,21 June 2022,2,The Department should review how local authorities plan for secure placements.,Accepted in part,Work in progress,Dec-23,30 June 2023
HC 34,Youth custody,Ministry of Justice,14 May 2021,1,The Ministry should set out how it measures outcomes of education in custody.,Accepted,Implemented,Q2 2022,30 June 2023
`,
    );
    expect(sourcesOf(draft.proposal, draft.table)).toMatchObject({
      action_id: 'Report No. · Rec. no.',
      as_at: 'Date of latest update',
      created: 'Date of report',
      current_due: 'Expected implementation date',
      status: 'Implementation status',
    });
    const answer = (decision: Decision) => setSource(decision, 'category', { value: 'Overall' });
    expect(await load(draft, answer)).toEqual(['3 actions']);
  });

  it('a timeline under a title and group headings', async () => {
    const draft = await draftOfFile(
      `Improvement plan of Northshire,,,,,,,
,,,,,,,
Commitment,,,Position in January 2025,,,Next step,
Ref,Commitment,Area,Date,RAG status,Commentary,Due,Lead
C1,Every child in care has a pathway plan by sixteen,Care leavers,31/01/2025,Amber,Three plans are late,31/03/2025,Head of care
C2,Every referral has a decision within one day,Front door,31/01/2025,Green,On time since autumn,30/04/2025,Head of MASH
C1,Every child in care has a pathway plan by sixteen,Care leavers,28/02/2025,Green,All plans done,31/03/2025,Head of care
`,
    );
    expect(blockersOf(draft.table, draft.proposal.decision)).toEqual([
      '“Provider” is needed: choose its column, or give one value for every row.',
      'Say what “Green” and “Amber” stand for under “Status”.',
    ]);
    const colours = answerAll('status', { Green: 'complete_verified', Amber: 'in_progress' });
    const answer = (decision: Decision) =>
      setSource(colours(decision), 'provider', { value: 'Northshire' });
    expect(await load(draft, answer)).toEqual(['3 actions']);
  });
});
