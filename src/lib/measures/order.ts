/** The measures that the charts of the first page are made from, each after those it reads. */
export const first = [
  'focus',
  'providers',
  'judgements',
  'inspections',
  'judgement_timeline',
  'judgement_as_at',
  'inspection_history',
  'existed',
  'grade_profile_by_march_among',
  'grade_profile_by_march',
  'reports',
  'action_periods',
  'action_as_at',
  'completion_over_time',
] as const;

/** The others, which nobody waits for when the page opens. */
export const rest = [
  'movement',
  'grade_profile_among',
  'grade_profile',
  'grade_profile_change',
  'grade_profile_by_region',
  'grade_profile_in_year',
  'findings',
  'theme_history',
  'recurrence',
  'theme_suggestions',
  'completion',
  'completion_sensitivity',
  'on_time',
  'overdue',
  'redated',
  'slippage',
  'verification',
  'age_of_open',
  'opened_and_closed',
  'burn_up',
  'cohorts',
  'likely_late',
  'action_changes',
  'finding_progress',
  'closed_yet_cited_again',
  'working_days',
  'working_day_after',
  'plan_deadlines',
  'plan_history',
  'completeness',
] as const;

/** The names of all measures in the order of reading. */
export const order = [...first, ...rest];
