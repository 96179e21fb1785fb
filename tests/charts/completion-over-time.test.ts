import { describe, expect, it } from 'vitest';
import { completionOverTime } from '#lib/charts/completion-over-time.ts';
import { chooseTicks } from '#lib/charts/completion/ticks.ts';
import { paper } from '#lib/charts/theme.ts';
import { boxesOf } from './boxes.ts';
import { document } from './document.ts';
import { nineMonths, oneReport, report } from './plans.ts';
import { scope } from './samples.ts';

const draw = (rows: typeof nineMonths) =>
  completionOverTime.draw(rows, { width: 720, document, palette: paper });
const textsOf = (rows: typeof nineMonths) => boxesOf(draw(rows)).map(({ text }) => text);

/** The path of the line, without the ticks of the axis. */
const lineOf = (rows: typeof nineMonths) =>
  draw(rows).querySelector('[stroke-linejoin="round"] path')!.getAttribute('d')!;

describe('the picture', () => {
  it('ends each line with n of N, never a percentage', () => {
    expect(textsOf(nineMonths)).toEqual(expect.arrayContaining(['5 of 5', '5 of 7', '8 of 10']));
    expect(textsOf(nineMonths).filter((text) => text.endsWith('%'))).toHaveLength(6);
  });

  it('steps: a line goes along or straight up or down, and is never joined by a slope', () => {
    const points = [
      ...lineOf(
        report('in_care', [
          [0, 4],
          [1, 4],
          [3, 4],
        ]),
      ).matchAll(/([\d.]+),([\d.]+)/g),
    ];
    points.slice(1).forEach(([, x, y], i) => {
      const [, x0, y0] = points[i]!;
      expect(x === x0 || y === y0).toBe(true);
    });
  });

  it('breaks the line where nothing was live, and never draws that as 0%', () => {
    const broken = report('adoption', [
      [1, 2],
      [2, 2],
      [0, 0],
      [0, 1],
      [1, 1],
    ]);
    expect(lineOf(broken).match(/M/g)).toHaveLength(2);
    // A dot for each of the four reports with a rate, and one more at the end.
    expect(draw(broken).querySelectorAll('circle')).toHaveLength(5);
  });

  it('says in words that nothing is live any more', () => {
    const words = textsOf(
      report('lscb', [
        [1, 2],
        [0, 0],
      ]),
    ).join(' ');
    expect(words).toContain('no live actions');
    expect(words).not.toContain('0 of 0');
  });
});

describe('the ticks', () => {
  const dates = nineMonths.map(({ as_at }) => as_at);
  it('are reporting dates, the last one always among them', () => {
    const ticks = chooseTicks(dates, 400, 70);
    expect(ticks[0]).toEqual(new Date('2015-06-30'));
    for (const tick of ticks) expect(dates).toContainEqual(tick);
  });
  it('are one where there is room for one', () => {
    expect(chooseTicks(dates, 50, 70)).toHaveLength(1);
  });
});

describe('the words', () => {
  it('add up the last reports, hand-added: 5 + 5 + 8 + 0 + 1 of 5 + 7 + 10 + 3 + 1', () => {
    expect(completionOverTime.counted(nineMonths, scope)).toBe(
      '19 of 26 live actions complete at 30 June 2015',
    );
    expect(completionOverTime.summary(nineMonths, scope)).toBe(
      'At 30 June 2015, 19 of 26 live actions were complete (73%): impact of leaders 5 of 5, help and protection 5 of 7, children in care 8 of 10, care leavers 0 of 3, adoption 1 of 1 and safeguarding children board no live actions.',
    );
  });

  it('give no percentage below ten', () => {
    expect(completionOverTime.summary(oneReport, scope)).toBe(
      'At 31 October 2014, 3 of 9 live actions were complete.',
    );
  });

  it('name the provider, and the category if there is one only', () => {
    expect(completionOverTime.title(nineMonths, scope)).toBe(
      'Completion of actions, Oxfordshire, 2014 to 2015',
    );
    expect(completionOverTime.title(oneReport, scope)).toBe(
      'Completion of actions, Oxfordshire, children in care, 2014',
    );
  });

  it('print the name of the plan, which may say that it is illustrative', () => {
    expect(completionOverTime.notes(oneReport, scope)).toEqual([
      'Plan: Post-inspection action plan 2014 (illustrative).',
    ]);
  });

  it('explain a broken line where there is one', () => {
    expect(completionOverTime.notes(nineMonths, scope)[0]).toMatch(/^The line .* is broken/);
  });
});
