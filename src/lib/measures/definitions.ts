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
import reports from './reports.sql?raw';

/** A view, macro or table of the measures, with the definition that is published for it. */
export interface Definition {
  /** The name analysts write in SQL. */
  readonly name: string;
  readonly title: string;
  readonly definition: string;
}

/** The first comment line of the file is the title, the rest of the comment the definition. */
function define(name: string, source: string): Definition {
  const lines = source.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('--'));
  const [title, ...definition] = lines.slice(0, end).map((line) => line.slice(2).trim());
  return { name, title: title ?? name, definition: definition.join(' ') };
}

/** Every measure, each after those it reads. */
export const definitions: readonly Definition[] = [
  define('providers', providers),
  define('judgements', judgements),
  define('inspections', inspections),
  define('judgement_timeline', judgementTimeline),
  define('judgement_as_at', judgementAsAt),
  define('inspection_history', inspectionHistory),
  define('grade_profile_by_march', gradeProfileByMarch),
  define('reports', reports),
  define('action_periods', actionPeriods),
  define('action_as_at', actionAsAt),
  define('completion_over_time', completionOverTime),
];
