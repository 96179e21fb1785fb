import { grades, inspectionTypes } from '#lib/contracts/vocabularies.ts';
import { compareCategories, gradeLabel } from '../format.ts';

/** One judgement, or an inspection or visit that gave none of those asked for. */
export type HistoryRow = {
  readonly provider: string;
  readonly published: Date;
  readonly inspection_start: Date | null;
  readonly inspection_type: string | null;
  readonly framework: string | null;
  readonly line: string | null;
  readonly category: string | null;
  readonly grade: string | null;
  readonly grade_as_published: string | null;
  /** How many grades the inspection gave in all, shown or not; a visit gives none. */
  readonly grades_given: number;
};

export type Judgement = HistoryRow & { readonly line: string; readonly grade: string };

/** A column of the matrix. */
export interface Inspection {
  readonly published: Date;
  readonly type: string | null;
  readonly framework: string;
  readonly isGraded: boolean;
  readonly judgements: ReadonlyMap<string, Judgement>;
}

const isJudgement = (row: HistoryRow): row is Judgement => row.line !== null && row.grade !== null;

/** The inspections and visits in the order of publication: a provider has one a day. */
export function readInspections(rows: readonly HistoryRow[]): Inspection[] {
  const days = [...new Set(rows.map(({ published }) => published.getTime()))].sort((a, b) => a - b);
  const inspections = days.map((day) => {
    const ofDay = rows.filter(({ published }) => published.getTime() === day);
    const [first] = ofDay;
    return {
      published: first!.published,
      type: first!.inspection_type,
      framework: first!.framework ?? '',
      isGraded: first!.grades_given > 0,
      judgements: new Map(ofDay.filter(isJudgement).map((row) => [row.line, row])),
    };
  });
  return inspections.map((inspection, i) =>
    inspection.isGraded
      ? inspection
      : { ...inspection, framework: frameworkOfVisit(inspections, i) },
  );
}

/** A visit stands with the inspection before it, or with the next one if it shares its framework. */
function frameworkOfVisit(all: readonly Inspection[], i: number): string {
  const own = all[i]!.framework;
  const before = all.slice(0, i).findLast(({ isGraded }) => isGraded)?.framework;
  const after = all.slice(i).find(({ isGraded }) => isGraded)?.framework;
  return own === after ? own : (before ?? after ?? own);
}

/** The rows of the matrix: every line that any of the inspections judged. */
export const readLines = (inspections: readonly Inspection[]): string[] =>
  [...new Set(inspections.flatMap(({ judgements }) => [...judgements.keys()]))].sort(
    compareCategories,
  );

export const isVisit = ({ type }: Inspection): boolean =>
  inspectionTypes.some(({ value, graded }) => value === type && !graded) ||
  /visit/i.test(type ?? '');

/** The word that was published, if it is another than the grade's own: "Adequate". */
export function gradeWord({ grade, grade_as_published: published }: Judgement): string {
  const isWord = published !== null && /^[a-z][a-z ]{3,}$/i.test(published);
  const isOwn = isWord && grade.toLowerCase().startsWith(published.toLowerCase());
  return isWord && !isOwn ? published : gradeLabel(grade);
}

/** The short form for narrow cells, which is explained in the key. */
export const shortWord = (judgement: Judgement): string => {
  const term = grades.find(({ label }) => label === gradeWord(judgement));
  return term?.short ?? gradeWord(judgement)[0]!.toUpperCase();
};

/** Before 2023 the grade for children in care was also the one for care leavers. */
export const includesLeavers = ({ category }: Judgement): boolean =>
  category === 'in_care_and_leavers';
