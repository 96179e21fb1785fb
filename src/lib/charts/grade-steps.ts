import { defineChart } from './chart.ts';
import { drawEmpty } from './empty.ts';
import {
  categoryLabel,
  formatCount,
  gradeLabel,
  inSentence,
  listWords,
  movementLabel,
} from './format.ts';
import { titleOf } from './plans.ts';
import { spanDays } from './span-days.ts';
import { askSteps, readCourses, type Course, type StepRow } from './steps/courses.ts';
import { drawSteps } from './steps/draw.ts';

const noRows = 'No inspection has given a grade of the four-point scale here by this date.';

/** The last two grades of a line, where they can be compared. */
const lastMove = ({ steps }: Course) => {
  const { movement } = steps.at(-1)!;
  return movement === 'not_comparable' ? null : movement;
};

export const gradeSteps = defineChart<StepRow>({
  id: 'grade-steps',
  description:
    'The grade of each part of the services from one inspection to the next, at the day the report was published. The line is broken where two grades cannot be compared, because the framework judged something else before; visits give no grades and are not shown.',
  reads: ['judgements'],
  measure: 'movement',
  isOverTime: true,
  columns: [
    { key: 'provider', title: 'Provider' },
    { key: 'line', title: 'Followed as', label: categoryLabel },
    { key: 'category', title: 'Category', label: categoryLabel },
    { key: 'published', title: 'Published' },
    { key: 'framework', title: 'Framework' },
    { key: 'grade', title: 'Grade' },
    { key: 'grade_as_published', title: 'Grade as published' },
    { key: 'movement', title: 'Since the one before', label: movementLabel },
  ],

  span: (rows) => spanDays(rows.map(({ published }) => published)),

  query: askSteps,

  title: (rows, scope) => titleOf('Grades over time', rows, scope),

  draw: (rows, frame) =>
    readCourses(rows).length === 0 ? drawEmpty(noRows, frame) : drawSteps(rows, frame),

  summary(rows) {
    const courses = readCourses(rows);
    if (courses.length === 0) return noRows;
    const say = (movement: string, verb: string) => {
      const own = courses.filter((course) => lastMove(course) === movement);
      const names = own.map(
        ({ line, last }) => `${inSentence(categoryLabel(line))} (${gradeLabel(last.grade)})`,
      );
      return own.length === 0 ? [] : [`${listWords(names)} ${verb}`];
    };
    const parts = [
      ...say('improved', 'improved'),
      ...say('declined', 'declined'),
      ...say('same', 'stayed the same'),
    ];
    const apart = courses.filter((course) => lastMove(course) === null).length;
    const others = `${formatCount(apart, 'category', 'categories')} cannot be compared with a grade before`;
    if (parts.length === 0) return `At the latest inspection of each, ${others}.`;
    const list = apart === 0 ? parts : [...parts, others];
    return `At the latest inspection of each, ${list.join('; ')}.`;
  },

  counted(rows) {
    const courses = readCourses(rows);
    const compared = courses.map(lastMove).filter((movement) => movement !== null);
    if (courses.length === 0) return 'No grades';
    const improved = compared.filter((movement) => movement === 'improved').length;
    return compared.length === 0
      ? 'No category can be compared with a grade before'
      : `${improved} of ${formatCount(compared.length, 'comparable category', 'comparable categories')} improved at the latest inspection`;
  },

  notes: (rows) => [
    ...(rows.some(({ movement }) => movement === 'not_comparable')
      ? ['A line is broken where the framework changed so that two grades cannot be compared.']
      : []),
    ...(rows.some(({ grade_as_published }) => /^(adequate|satisfactory)$/i.test(grade_as_published))
      ? ['“Adequate” was replaced by “Requires improvement” in 2013 and counts as that grade.']
      : []),
  ],
});
