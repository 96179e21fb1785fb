import { trusted, type Sql } from '#lib/engine/sql.ts';
import actionAsAt from './action_as_at.sql?raw';
import actionPeriods from './action_periods.sql?raw';
import completionOverTime from './completion_over_time.sql?raw';
import gradeProfileByMarch from './grade_profile_by_march.sql?raw';
import inspectionHistory from './inspection_history.sql?raw';
import inspections from './inspections.sql?raw';
import judgementAsAt from './judgement_as_at.sql?raw';
import judgementTimeline from './judgement_timeline.sql?raw';
import judgements from './judgements.sql?raw';
import providers from './providers.sql?raw';

/** A view, macro or table of the measures, with the definition that is published for it. */
export interface Measure {
  /** The name analysts write in SQL. */
  readonly name: string;
  readonly title: string;
  readonly definition: string;
  /** Its SQL, with a semicolon at the end. */
  readonly source: string;
}

/** The first comment line of the file is the title, the rest of the comment the definition. */
function measure(name: string, source: string): Measure {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('--'));
  const [title, ...definition] = lines.slice(0, end).map((line) => line.slice(2).trim());
  return { name, title: title ?? name, definition: definition.join(' '), source };
}

/** Every measure, each after those it reads. */
export const measures: readonly Measure[] = [
  measure('providers', providers),
  measure('judgements', judgements),
  measure('inspections', inspections),
  measure('judgement_timeline', judgementTimeline),
  measure('judgement_as_at', judgementAsAt),
  measure('inspection_history', inspectionHistory),
  measure('grade_profile_by_march', gradeProfileByMarch),
  measure('action_periods', actionPeriods),
  measure('action_as_at', actionAsAt),
  measure('completion_over_time', completionOverTime),
];

/** Makes every measure anew; some are tables, so it is run after every load. */
export const refresh: Sql = trusted(measures.map(({ source }) => source).join('\n'));
