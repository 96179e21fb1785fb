import { formatDate, gradeLabel, listWords } from '#lib/charts/format.ts';
import { readCourses, type Course, type Step, type StepRow } from '#lib/charts/steps/courses.ts';
import { groupBy } from './group-by.ts';
import { sayCategories, sayGrades } from './say-grades.ts';

/** So many inspections are told of; what was before them is in the charts. */
const mostTold = 5;

const yearOf = ({ published }: Step) => published.getUTCFullYear();

/** The first inspection that gave an overall grade, or else the first; later where there were many. */
function findStart(courses: readonly Course[]): number {
  const times = (of: readonly Course[]) => [
    ...new Set(of.flatMap(({ steps }) => steps.map(({ published }) => published.getTime()))),
  ];
  const all = times(courses).sort((a, b) => a - b);
  const [overall] = times(courses.filter(({ line }) => line === 'overall'));
  return Math.max(overall ?? all[0]!, all.at(-mostTold) ?? all[0]!);
}

const gradesAt = (courses: readonly Course[], time: number) =>
  sayGrades(
    courses.flatMap(({ line, steps }) =>
      steps
        .filter(({ published }) => published.getTime() === time)
        .map(({ grade }) => ({ category: line, grade })),
    ),
  );

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
    ([moves, own]) => `${sayCategories(own.map(({ course }) => course.line))} ${moves}`,
  );
  const latest = Math.max(...courses.map(({ last }) => last.published.getTime()));
  const opening = `Judged ${gradesAt(courses, start)} in ${new Date(start).getUTCFullYear()}`;
  if (latest === start) return `${opening}.`;
  const since =
    told.length === 0 ? 'no grade that can be compared has changed since' : told.join('; ');
  const now = `The latest inspection, published on ${formatDate(new Date(latest))}: ${gradesAt(courses, latest)}.`;
  return `${opening}; ${since}. ${now}`;
}
