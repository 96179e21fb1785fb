import { describe, expect, it } from 'vitest';
import {
  bankHolidays,
  crosswalk,
  formerAuthorities,
  statutoryPeriods,
} from '#lib/contracts/reference.ts';
import { categories, frameworks, grades, inspectionTypes } from '#lib/contracts/vocabularies.ts';

const day = 86_400_000;
const lineOf = (category: string) => categories.find(({ value }) => value === category)!.line;
const linesOf = (framework: string) =>
  frameworks
    .find(({ value }) => value === framework)!
    .judges.map(({ category }) => lineOf(category));

describe('frameworks', () => {
  it('of one family follow one another without a gap or an overlap', () => {
    for (const family of new Set(frameworks.map((framework) => framework.family))) {
      const spans = frameworks.filter((framework) => framework.family === family);
      for (const [i, { from }] of spans.entries()) {
        if (i === 0) continue;
        expect(Date.parse(from) - Date.parse(spans[i - 1]!.to!), family).toBe(day);
      }
      expect(spans.every(({ from, to }) => to === null || from < to)).toBe(true);
    }
  });

  it('of two families may overlap, as SIF and ILACS did in 2018', () => {
    const [sif, ilacs] = ['SIF', 'ILACS v1'].map((name) =>
      frameworks.find(({ value }) => value === name),
    );
    expect(ilacs!.from < sif!.to!).toBe(true);
  });

  it('judge categories that there are; one of a whole authority’s services covers all it judges', () => {
    for (const { value, judges, covers, reads } of frameworks) {
      expect(new Set(judges.map(({ category }) => category)).size, value).toBe(judges.length);
      for (const { category, within } of judges) {
        const isWhole = covers.includes('leadership');
        if (isWhole) expect(covers, value).toContain(lineOf(category));
        if (within !== undefined) expect(judges.map((judged) => judged.category)).toContain(within);
      }
      for (const meant of Object.values(reads))
        expect(judges.map(({ category }) => category)).toContain(meant);
    }
  });

  it('count adoption and care leavers as parts of SIF’s children looked after, and the LSCB as another body', () => {
    const { judges } = frameworks.find(({ value }) => value === 'SIF')!;
    const level = (name: string) => judges.find(({ category }) => category === name);
    expect(level('adoption')).toMatchObject({ level: 'sub', within: 'in_care' });
    expect(level('care_leavers')).toMatchObject({ level: 'sub', within: 'in_care' });
    expect(level('lscb')).toMatchObject({ level: 'separate' });
  });

  it('print words that the four grades are known by', () => {
    const known = new Map(
      grades.flatMap(({ value, rank, aliases }) =>
        [value, ...aliases].map((word): [string, number | null] => [word, rank]),
      ),
    );
    for (const framework of frameworks)
      expect(framework.grades.map((word) => known.get(word))).toEqual([1, 2, 3, 4]);
  });

  it('are named by every type of inspection', () => {
    const families = frameworks.map(({ family }) => family);
    for (const { value, family } of inspectionTypes) expect(families, value).toContain(family);
  });
});

describe('the crosswalk', () => {
  const pairs = crosswalk.flatMap(({ line, from, to, class: comparability, reason }) =>
    from.flatMap((earlier) => to.map((later) => ({ line, earlier, later, comparability, reason }))),
  );
  const classOf = (line: string, earlier: string, later: string) =>
    pairs.find((pair) => pair.line === line && pair.earlier === earlier && pair.later === later)
      ?.comparability;
  const starts = new Map(frameworks.map(({ value, from }) => [value, from]));

  it('has one row for every two frameworks, in the order of time, that judge the same line', () => {
    const wanted = frameworks.flatMap((earlier) =>
      frameworks
        .filter((later) => earlier.from <= later.from)
        .flatMap((later) =>
          linesOf(earlier.value)
            .filter((line) => linesOf(later.value).includes(line))
            .map((line) => `${line}: ${earlier.value} to ${later.value}`),
        ),
    );
    const found = pairs.map(({ line, earlier, later }) => `${line}: ${earlier} to ${later}`);
    expect(found.toSorted()).toEqual(wanted.toSorted());
  });

  it('never goes back in time, and gives a sentence as the reason', () => {
    for (const { earlier, later, reason } of pairs) {
      expect(starts.get(earlier)! <= starts.get(later)!).toBe(true);
      expect(reason).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each([
    ['overall', 'SIF', 'SIF', 'A'],
    ['overall', 'SIF', 'ILACS v1', 'B'],
    ['overall', 'ILACS v1', 'ILACS v2', 'A'],
    ['overall', 'ILACS v2', 'ILACS v3', undefined],
    ['help_protection', 'SLAC', 'SIF', 'C'],
    ['help_protection', 'CPI', 'SIF', 'C'],
    ['in_care', 'SIF', 'ILACS v1', 'C'],
    ['in_care', 'ILACS v1', 'ILACS v2', 'C'],
    ['in_care', 'ILACS v2', 'ILACS v3', 'A'],
    ['care_leavers', 'SIF', 'ILACS v2', 'C'],
    ['leadership', 'SIF', 'ILACS v1', 'B'],
    ['adoption', 'SIF', 'ILACS v1', undefined],
  ])('%s from %s to %s is of class %s', (line, earlier, later, comparability) => {
    expect(classOf(line, earlier, later)).toBe(comparability);
  });
});

/** Easter Sunday by the rule of Gauss, as Lichtenberg mended it. */
function easter(year: number): number {
  const k = Math.floor(year / 100);
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
  const s = 2 - Math.floor((3 * k + 3) / 4);
  const a = year % 19;
  const d = (19 * a + m) % 30;
  const r = Math.floor((d + Math.floor(a / 11)) / 29);
  const og = 21 + d - r;
  const sz = 7 - ((year + Math.floor(year / 4) + s) % 7);
  const oe = 7 - ((og - sz) % 7);
  return Date.UTC(year, 2, og + oe);
}

describe('bank holidays', () => {
  const dates = bankHolidays.map(({ date }) => date);
  const years = [...new Set(dates.map((date) => Number(date.slice(0, 4))))];
  const extra = ['2011-04-29', '2012-06-05', '2022-06-03', '2022-09-19', '2023-05-08'];

  it('are eight a year, in order, none twice and none on a weekend, and five besides', () => {
    expect(years).toEqual(Array.from({ length: 19 }, (_, i) => 2009 + i));
    expect(dates).toEqual([...new Set(dates)].toSorted());
    for (const date of dates) expect([0, 6], date).not.toContain(new Date(date).getUTCDay());
    for (const year of years)
      expect(
        dates.filter((date) => date.startsWith(String(year)) && !extra.includes(date)),
      ).toHaveLength(8);
    for (const date of extra) expect(dates).toContain(date);
  });

  it('keep Good Friday and Easter Monday about Easter', () => {
    for (const year of years) {
      const iso = (days: number) => new Date(easter(year) + days * day).toISOString().slice(0, 10);
      expect(dates).toContain(iso(-2));
      expect(dates).toContain(iso(1));
    }
  });

  it.each([
    '2009-12-28',
    '2010-12-27',
    '2011-01-03',
    '2012-06-04',
    '2014-08-25',
    '2020-05-08',
    '2022-06-02',
    '2022-12-27',
  ])('have %s, a substitute or a day that was moved', (date) => expect(dates).toContain(date));

  it.each(['2012-05-28', '2020-05-04', '2022-05-30'])('do not have %s, which was moved', (date) =>
    expect(dates).not.toContain(date),
  );
});

describe('periods and former authorities', () => {
  it('the plan has seventy working days and the publication of a report thirty', () => {
    const of = (id: string) => statutoryPeriods.find((period) => period.id === id)?.working_days;
    expect([of('action_plan'), of('report_publication'), of('draft_plan')]).toEqual([70, 30, 20]);
  });

  it('an authority is former once, and no successor is itself former', () => {
    const codes = formerAuthorities.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { successors, until } of formerAuthorities) {
      expect(until).toMatch(/^20\d\d-03-31$/);
      for (const successor of successors) expect(codes).not.toContain(successor);
    }
  });
});
