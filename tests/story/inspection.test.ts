import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#lib/measures/filters.ts';
import type { EventRow } from '#lib/story/inspection/events.ts';
import { inspectionQuestions } from '#lib/story/inspection/index.ts';
import { tellAnswers, tellFollowUp, type ReportedRow } from '#lib/story/inspection/reported.ts';
import { tellInspection } from '#lib/story/inspection/tell.ts';
import type { StandingRow } from '#lib/tables/standing.ts';
import type { Database } from '#lib/workspace/database.ts';
import { dataFile, loadTexts, openDatabase } from '#tests/support/database.ts';
import { scopeAt } from '#tests/support/scope.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
  const names = ['judgements', 'inspections', 'findings', 'actions'].map(
    (name) => `oxfordshire-${name}.csv`,
  );
  await loadTexts(database, Object.fromEntries(names.map((name) => [name, dataFile(name)])));
});
afterAll(() => database.close());

const all = { ...scopeAt('E10000025', '2026-03-31'), actionsAt: new Date('2015-03-31') };

async function ask(scope: Partial<Scope> = {}) {
  const [events, grades, findings] = await Promise.all(
    inspectionQuestions.map(({ query }) => database.query(query({ ...all, ...scope }))),
  );
  const shown = (events as EventRow[]).find(({ is_shown }) => is_shown)!;
  return {
    events: events as EventRow[],
    shown,
    grades: grades as StandingRow[],
    findings: findings as ReportedRow[],
  };
}

const tell = async (scope: Partial<Scope>) => {
  const { shown, grades, findings } = await ask(scope);
  return tellInspection(shown, grades, findings, { ...all, ...scope }.actionsAt);
};

describe('the inspection that is shown', () => {
  it('is the one of the day asked for, or else the latest that gave grades', async () => {
    const { events, shown } = await ask();
    expect(events.map(({ published }) => published.getUTCFullYear())).toEqual([
      2024, 2020, 2018, 2014, 2011,
    ]);
    expect(shown.published).toEqual(new Date('2024-04-09'));
    const day = new Date('2014-06-30');
    expect((await ask({ inspection: day })).shown.published).toEqual(day);
    const unknown = await ask({ inspection: new Date('2014-07-01') });
    expect(unknown.shown.published).toEqual(new Date('2024-04-09'));
    const early = await ask({ asAt: new Date('2018-12-31') });
    expect(early.shown.published).toEqual(new Date('2018-05-22'));
  });

  // By hand, from the files: 11 strengths and 16 areas; of 28 live actions 27 answer a finding (A24 does
  // not), and 21 of these are complete.
  it('tells of 2014 what the paper of 2014 told its members', async () => {
    expect(await tell({ inspection: new Date('2014-06-30') })).toBe(
      'The single inspection of Oxfordshire took place from 29 April 2014 to 21 May 2014, 4 weeks on site, and its report was published on 30 June 2014. Inspectors looked at 180 cases and met 27 young people, 11 parents and 2 carers. It judged services Good in every category. The files name 11 strengths and 16 areas for improvement. The action plan was due on 6 October 2014 (the 70th working day after publication, counted plainly, was 7 October 2014; the period itself runs from receipt). 21 of 27 live actions that answer its findings are complete at 31 March 2015.',
    );
  });

  it('tells of a visit that it gives no grades, and of what is not known nothing', async () => {
    expect(await tell({ inspection: new Date('2020-02-28') })).toBe(
      'The focused visit of Oxfordshire took place from 5 February 2020 to 6 February 2020, and its report was published on 28 February 2020. It looked at children in need and those subject to a child protection plan. It was a visit, which gives no grades. The files name 5 areas for improvement.',
    );
    expect(await tell({ inspection: new Date('2011-05-06') })).toBe(
      'The SLAC inspection of Oxfordshire’s services was published on 6 May 2011. It judged services Good in every category. No findings of it are loaded.',
    );
  });
});

it('says of an area how far its actions are, and when its theme was cited again', async () => {
  const { findings } = await ask({ inspection: new Date('2014-06-30') });
  const say = (id: string) => {
    const one = findings.find(({ finding_id }) => finding_id === id)!;
    return [tellAnswers(one), tellFollowUp(one)];
  };
  expect(say('OX2014-A01')).toEqual([
    '2 of 2 actions complete.',
    '“Child protection conferences” was cited again on 28 February 2020.',
  ]);
  expect(say('OX2014-A15')).toEqual([
    '0 of 1 action complete.',
    '“Training” was not cited again by 9 April 2024.',
  ]);
  const latest = await ask();
  expect(tellFollowUp(latest.findings[0]!)).toBe('No later inspection with findings is loaded.');
});
