import {
  categoryLabel,
  formatDate,
  gradeLabel,
  inSentence,
  listWords,
} from '#lib/charts/format.ts';
import { readCourses, type Course, type Step, type StepRow } from '#lib/charts/steps/courses.ts';

/** So many inspections are told of; what was before them is in the charts. */
const mostTold = 5;

const yearOf = ({ published }: Step) => published.getUTCFullYear();
const namesOf = (courses: readonly Course[]) =>
  listWords(courses.map(({ line }) => inSentence(categoryLabel(line))));

/** Values with those of the same key together, in the order in which the keys first come. */
function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values)
    groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

/** The first inspection that gave an overall grade, or else the first; later where there were many. */
function findStart(courses: readonly Course[]): number {
  const times = (of: readonly Course[]) => [
    ...new Set(of.flatMap(({ steps }) => steps.map(({ published }) => published.getTime()))),
  ];
  const all = times(courses).sort((a, b) => a - b);
  const [overall] = times(courses.filter(({ line }) => line === 'overall'));
  return Math.max(overall ?? all[0]!, all.at(-mostTold) ?? all[0]!);
}

const stepAt = ({ steps }: Course, time: number) =>
  steps.find(({ published }) => published.getTime() === time);

/** What an inspection judged: "Good in every category", or which grade each had. */
function tellGrades(courses: readonly Course[], time: number): string {
  const judged = courses.filter((course) => stepAt(course, time));
  const groups = groupBy(judged, (course) => stepAt(course, time)!.grade);
  const parts = [...groups].map(([grade, own]) =>
    groups.size === 1 && own.length > 1
      ? `${gradeLabel(grade)} in every category`
      : `${gradeLabel(grade)} for ${namesOf(own)}`,
  );
  return listWords(parts);
}

/** "fell to Requires improvement in 2018 and recovered in 2024"; empty where nothing moved. */
function tellMoves(steps: readonly Step[], start: number): string {
  const moves = steps.flatMap((step, i) => {
    const before = steps[i - 1];
    if (!before || step.published.getTime() <= start) return [];
    if (step.movement === 'declined')
      return [`fell to ${gradeLabel(step.grade)} in ${yearOf(step)}`];
    if (step.movement !== 'improved') return [];
    const isBack = steps[i - 2]?.rank === step.rank && before.movement === 'declined';
    return [`${isBack ? 'recovered' : `rose to ${gradeLabel(step.grade)}`} in ${yearOf(step)}`];
  });
  return listWords(moves);
}

/**
 * How the grades went, in words: what the first inspection of the story judged, what moved since where
 * it can be compared, and what the latest judged. Null where no grade is known.
 */
export function tellJudgements(rows: readonly StepRow[]): string | null {
  const courses = readCourses(rows);
  if (courses.length === 0) return null;
  const start = findStart(courses);
  const moved = courses
    .map((course) => ({ course, moves: tellMoves(course.steps, start) }))
    .filter(({ moves }) => moves !== '');
  const told = [...groupBy(moved, ({ moves }) => moves)].map(
    ([moves, own]) => `${namesOf(own.map(({ course }) => course))} ${moves}`,
  );
  const latest = Math.max(...courses.map(({ last }) => last.published.getTime()));
  const opening = `Judged ${tellGrades(courses, start)} in ${new Date(start).getUTCFullYear()}`;
  if (latest === start) return `${opening}.`;
  const since =
    told.length === 0 ? 'no grade that can be compared has changed since' : told.join('; ');
  const now = `The latest inspection, published on ${formatDate(new Date(latest))}: ${tellGrades(courses, latest)}.`;
  return `${opening}; ${since}. ${now}`;
}
