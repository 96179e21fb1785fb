import { expect, it } from 'vitest';
import { statuses } from '#lib/contracts/vocabularies.ts';
import { actionStatus } from '#lib/charts/action-status.ts';
import { groups, readStandings } from '#lib/charts/status/groups.ts';
import { paper } from '#lib/charts/theme.ts';
import { boxesOf } from './boxes.ts';
import { document } from './document.ts';
import { sixCategories, tally } from './plans.ts';
import { scope } from './samples.ts';

const textsOf = (rows: typeof sixCategories) =>
  boxesOf(actionStatus.draw(rows, { width: 720, document, palette: paper })).map(
    ({ text }) => text,
  );

it('every live status is in one group and no other is', () => {
  const live = statuses.filter(({ isLive }) => isLive).map(({ value }) => value);
  expect(groups.flatMap((group) => group.statuses).sort()).toEqual(live.sort());
});

it('stacks live actions by group and sets withdrawn ones apart', () => {
  const [standing] = readStandings(tally('in_care', [2, 4, 2, 1, 0, 1, 0, 2]));
  const parts = standing!.parts.map(({ group, from, to }) => [group.words, from, to]);
  expect(parts).toEqual([
    ['Complete and verified', 0, 6],
    ['Complete but not verified', 6, 8],
    ['In progress', 8, 9],
    ['At risk or delayed', 9, 10],
  ]);
  expect([standing!.live, standing!.dropped]).toEqual([10, 2]);
});

it('explains the fills that occur and no others', () => {
  expect(textsOf(sixCategories)).toContain('Withdrawn, superseded or not accepted');
  const live = textsOf(tally('in_care', [0, 1, 0, 1, 0, 0, 0, 0]));
  expect(live).toContain('In progress');
  expect(live.join(' ')).not.toMatch(/Withdrawn|Not started/);
});

it('draws a category of which nothing is live any more', () => {
  expect(textsOf(tally('lscb', [0, 0, 0, 0, 0, 0, 0, 3]))).toContain('3');
});

// By hand: verified 2 + 2 + 6 + 0 + 1 + 1 = 12, not verified 2 + 1 + 2 + 1 + 0 + 1 = 7.
it('counts complete actions of live ones, hand-added: 12 + 7 of 31', () => {
  expect(actionStatus.counted(sixCategories, scope)).toBe(
    '19 of 31 live actions complete at 30 June 2015',
  );
  expect(actionStatus.summary(sixCategories, scope)).toBe(
    'As reported by 30 June 2015, of 31 live actions: 12 complete and verified, 7 complete but not verified, 7 in progress, 3 at risk or delayed and 2 not started; set apart are 3 withdrawn, superseded or not accepted.',
  );
});
