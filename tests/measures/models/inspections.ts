import { crosswalk } from '#lib/contracts/reference.ts';
import { categories, frameworks, grades } from '#lib/contracts/vocabularies.ts';
import { toDay, toIso, type Day } from './days.ts';

/** One inspection with the grades it gave, by category. */
export interface Inspection {
  readonly provider: string;
  readonly framework: string;
  readonly start: Day;
  readonly published: Day;
  readonly grades: Readonly<Record<string, string>>;
}

interface Judgement {
  readonly provider: string;
  readonly line: string;
  readonly grade: string;
  readonly framework: string;
  readonly start: Day;
  readonly published: Day;
}

type Row = Readonly<Record<string, string | number | null>>;

const rank = (grade: string) => grades.find(({ value }) => value === grade)!.rank;
const lineOf = (category: string) => categories.find(({ value }) => value === category)!.line;
const frameworkOf = (name: string) => frameworks.find(({ value }) => value === name)!;

const judgementsOf = ({ provider, framework, start, published, grades: given }: Inspection) =>
  Object.entries(given)
    .filter(([, grade]) => rank(grade) !== null)
    .map(([category, grade]): Judgement => ({
      provider,
      line: lineOf(category),
      grade,
      framework,
      start,
      published,
    }));

const inTime = (a: { start: Day; published: Day }, b: { start: Day; published: Day }) =>
  a.start - b.start || a.published - b.published;

/** What the latest inspection that covers a line said of it; nothing where it did not judge it. */
export function judgementsAt(inspections: readonly Inspection[], asAt: Day, by: Day): Judgement[] {
  const known = inspections
    .filter(({ start, published }) => start <= asAt && published <= by)
    .filter((inspection) => judgementsOf(inspection).length > 0)
    .sort(inTime);
  const latest = new Map<string, Judgement | null>();
  for (const inspection of known) {
    const judged = judgementsOf(inspection);
    const lines = [...frameworkOf(inspection.framework).covers, ...judged.map(({ line }) => line)];
    for (const line of lines)
      latest.set(`${inspection.provider} ${line}`, judged.find((one) => one.line === line) ?? null);
  }
  return [...latest.values()].filter((judgement) => judgement !== null);
}

export const profile = (inspections: readonly Inspection[], asAt: Day, by: Day): Row[] =>
  countGrades(judgementsAt(inspections, asAt, by), 'providers');

function compare(line: string, from: string, to: string) {
  const row = crosswalk.find(
    (pair) => pair.line === line && pair.from.includes(from) && pair.to.includes(to),
  );
  return row?.class ?? 'X';
}

export function movements(inspections: readonly Inspection[]): Row[] {
  const all = inspections.flatMap(judgementsOf).sort(inTime);
  return all.flatMap((later, i) => {
    const earlier = all
      .slice(0, i)
      .findLast(({ provider, line }) => provider === later.provider && line === later.line);
    if (!earlier) return [];
    const comparability = compare(later.line, earlier.framework, later.framework);
    const steps = rank(earlier.grade)! - rank(later.grade)!;
    const word = steps > 0 ? 'improved' : steps < 0 ? 'declined' : 'same';
    return {
      provider: later.provider,
      category: later.line,
      from_published: toIso(earlier.published),
      from_grade: earlier.grade,
      to_grade: later.grade,
      comparability,
      movement: comparability === 'A' || comparability === 'B' ? word : 'not_comparable',
    };
  });
}

/** The profile at two days beside each other, with the points between the shares. */
export function profileChange(inspections: readonly Inspection[], from: Day, to: Day): Row[] {
  const [before, after] = [from, to].map((day) => judgementsAt(inspections, day, day));
  const kinds = new Set([...before!, ...after!].map(({ line, grade }) => `${line}|${grade}`));
  return [...kinds].map((kind) => {
    const [line, grade] = kind.split('|') as [string, string];
    const count = (state: readonly Judgement[]) => {
      const graded = state.filter((one) => one.line === line);
      return { n: graded.filter((one) => one.grade === grade).length, of: graded.length };
    };
    const [a, b] = [count(before!), count(after!)];
    return {
      category: line,
      grade,
      from_providers: a.n,
      to_providers: b.n,
      from_graded: a.of,
      to_graded: b.of,
      points: a.of >= 10 && b.of >= 10 ? 100 * (b.n / b.of - a.n / a.of) : null,
    };
  });
}

/** The grades that inspections started in a span gave, whatever came before and after. */
export function profileInSpan(
  inspections: readonly Inspection[],
  from: Day,
  to: Day,
  by: Day,
): Row[] {
  const given = inspections
    .filter(({ start, published }) => start >= from && start <= to && published <= by)
    .flatMap(judgementsOf);
  return countGrades(given, 'inspections');
}

function countGrades(given: readonly Judgement[], unit: string): Row[] {
  const kinds = new Set(given.map(({ line, grade }) => `${line}|${grade}`));
  return [...kinds].map((kind) => {
    const [line, grade] = kind.split('|') as [string, string];
    const graded = given.filter((one) => one.line === line);
    const n = graded.filter((one) => one.grade === grade).length;
    const share = graded.length >= 10 ? n / graded.length : null;
    return { category: line, grade, [unit]: n, graded: graded.length, share };
  });
}

/** The region of a provider: three of them, told by the last letter of its name. */
export const regionOf = (provider: string): string =>
  ['North', 'East', 'South'][provider.charCodeAt(provider.length - 1) % 3]!;

export const profileByRegion = (inspections: readonly Inspection[], asAt: Day, by: Day): Row[] => {
  const state = judgementsAt(inspections, asAt, by);
  return [...new Set(state.map(({ provider }) => regionOf(provider)))].flatMap((region) =>
    countGrades(
      state.filter(({ provider }) => regionOf(provider) === region),
      'providers',
    ).map((row) => ({ region, ...row })),
  );
};

/** The state at each 31 March after the first report, up to the one after the last. */
export function profileByMarch(inspections: readonly Inspection[]): Row[] {
  const graded = inspections.filter((inspection) => judgedCount(inspection) > 0);
  const years = graded.map(({ published }) => Number(toIso(published).slice(0, 4)));
  const rows: Row[] = [];
  for (let year = Math.min(...years) + 1; year <= Math.max(...years) + 1; year++) {
    const march = toDay(`${year}-03-31`);
    for (const { category, grade, providers, graded: of } of profile(inspections, march, march))
      rows.push({
        line: category!,
        as_at: toIso(march),
        grade: grade!,
        providers: providers!,
        graded: of!,
      });
  }
  return rows;
}

/** Judgements with any word for a grade, the words for none included. */
const judgedCount = ({ grades: given }: Inspection) => Object.keys(given).length;

/** Every grade given by reports out by a day, and one row without a grade for each event that gave none. */
export function historyAt(
  inspections: readonly Inspection[],
  events: readonly Pick<Inspection, 'provider' | 'published'>[],
  asAt: Day,
): Row[] {
  const given = inspections.flatMap(({ provider, framework, published, grades: words }) =>
    Object.entries(words).map(([category, grade]) => ({
      provider,
      published: toIso(published),
      line: lineOf(category),
      framework,
      grade_as_published: grade,
    })),
  );
  const without = events
    .map(({ provider, published }) => ({
      provider,
      published: toIso(published),
      line: null,
      framework: null,
      grade_as_published: null,
    }))
    .filter((event) =>
      given.every((one) => one.provider !== event.provider || one.published !== event.published),
    );
  return [...given, ...without].filter(({ published }) => published <= toIso(asAt));
}
