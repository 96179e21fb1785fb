import { trusted, type Sql } from '#lib/engine/sql.ts';
import actionAsAt from './action_as_at.sql?statement';
import actionPeriods from './action_periods.sql?statement';
import completionOverTime from './completion_over_time.sql?statement';
import gradeProfileByMarch from './grade_profile_by_march.sql?statement';
import inspectionHistory from './inspection_history.sql?statement';
import inspections from './inspections.sql?statement';
import judgementAsAt from './judgement_as_at.sql?statement';
import judgementTimeline from './judgement_timeline.sql?statement';
import judgements from './judgements.sql?statement';
import providers from './providers.sql?statement';
import reports from './reports.sql?statement';

/**
 * Makes every measure anew, each after those it reads; some are tables, so it is run after every
 * load. The statements come without their comments, which are the published definitions.
 */
export const refresh: Sql = trusted(
  [
    providers,
    judgements,
    inspections,
    judgementTimeline,
    judgementAsAt,
    inspectionHistory,
    gradeProfileByMarch,
    reports,
    actionPeriods,
    actionAsAt,
    completionOverTime,
  ].join('\n'),
);
